//! The view of `lateral`: the claim, tabs to open, then the verdict and the reason. Once checked, what each tab was
//! good for.

use super::super::opt::view::one_of;
use super::super::reason::view::reason;
use super::super::view::Stage;
use super::{Lateral, OPEN, REASON, Say, TABS, VERDICT};
use crate::scene::Scene;
use crate::scene::view::scene_view;
use crate::state::reactive::memo;
use crate::ui::components::icon;
use crate::ui::html::{El, Part, b, button, div, el, live, ol, p, section, span, unseen};

/// The claim, the tabs, the verdict and the reason.
pub fn view(task: &'static Lateral, _: Option<&'static Scene>, stage: Stage) -> El {
    let claim = p("claim")
        .with((span("muted small").with((stage.say(Say::Claim), ": ")), b("claim-text").with(&task.claim)));
    let first = task.tab.len();
    let verdict = one_of(stage.say(Say::Verdict), &task.verdict, VERDICT, first, stage);
    let reason = one_of(stage.say(Say::Reason), &task.reason, REASON, first + task.verdict.len(), stage);
    let tabs = live(move || if stage.locked.get() { explained(task, stage) } else { tabs(task, stage) });
    let rule = live(move || stage.locked.get().then(|| p("hint").with(stage.say(Say::Rule))));
    (claim, tabs, verdict, reason, rule).view()
}

/// The tabs. What an open one shows follows its button in the page; on the screen it stands below all of them.
fn tabs(task: &'static Lateral, stage: Stage) -> El {
    let mut tabs = Vec::new();
    for i in 0..task.tab.len() {
        let state = memo(move || stage.at(TABS + i));
        let sign = live(move || {
            (state.get() > 0).then(|| (icon("check"), unseen((" (", stage.say(Say::Seen), ")"))))
        });
        let tab = button("tab")
            .attr("data-part", i)
            .aria_of("aria-expanded", move || state.get() == OPEN)
            .on_click(move || stage.change(|answer| task.toggled(answer, i)))
            .with((span("").with(&task.tab[i].title), sign));
        let page = live(move || {
            (state.get() == OPEN).then(|| {
                let it = &task.tab[i];
                let page = section("tab-page").attr("aria-label", &it.title);
                page.with(scene_view(&it.scene, stage.words))
            })
        });
        tabs.push((tab, page).view());
    }
    let all = task.tab.len();
    let seen = memo(move || stage.with(|answer| (0..all).filter(|&i| task.seen(answer, i)).count()));
    let seen = p("muted small")
        .attr("role", "status")
        .with(live(move || stage.fill(Say::Looked, &[seen.get(), all])));
    let group = div("tabs").attr("role", "group").attr("aria-label", stage.say(Say::Tabs));
    (group.with(tabs), seen).view()
}

/// Every tab with what it is good for.
fn explained(task: &'static Lateral, stage: Stage) -> El {
    let looked = stage.now(|answer| task.looked(answer));
    let mut rows = Vec::new();
    for (i, tab) in task.tab.iter().enumerate() {
        let seen = stage.now(|answer| task.seen(answer, i));
        let (right, say) = match (tab.helps, seen) {
            (false, _) => (None, Say::NoHelp),
            (true, true) => (Some(true), Say::Helped),
            // Where enough others were opened, this one is no mistake.
            (true, false) => (if looked { None } else { Some(false) }, Say::Unseen),
        };
        let shown = el("details", "")
            .with((el("summary", "").with(stage.say(Say::ShowTab)), scene_view(&tab.scene, stage.words)));
        let said = p("small muted").with(stage.say(say));
        rows.push(reason(right, (), &tab.title, (said, p("").with(&tab.why), shown)));
    }
    let rows = ol("reasons").with(rows);
    let few = (!looked).then(|| p("").with(b("").with(stage.fill(Say::TooFew, &[task.enough()]))));
    (rows, few).view()
}
