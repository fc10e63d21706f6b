//! The view of `permissions`: one dialog after the other under the app's purpose; then all of them, to be changed
//! or, once checked, with their reasons.

use super::super::action::named;
use super::super::action::view::{Handled, handled};
use super::super::shuffle::shuffled;
use super::super::view::Stage;
use super::{Permissions, Say};
use crate::platform::page;
use crate::scene::Scene;
use crate::scene::view::{framed, head};
use crate::state::reactive::{memo, on_change};
use crate::ui::html::{El, Part, b, button, div, h2, li, live, ol, p, ul, unseen};

/// The app, and what it asks for.
pub fn view(task: &'static Permissions, _: Option<&'static Scene>, stage: Stage) -> El {
    let app = div("card permissions-app").with(head(&task.app, Some(&task.purpose), &Part::view));
    let places = shuffled(task.ask.len(), stage.seed);
    let current = memo({
        let places = places.clone();
        move || stage.with(|answer| task.current(&places, answer))
    });
    // A digit may take the focused button away.
    on_change(move || current.get(), move |_| page::refocus(heading(task, stage)));
    let body = live(move || match (stage.locked.get(), current.get()) {
        (true, _) => end(task, &places, stage),
        (false, Some(at)) => ask(task, places[at], at, stage),
        (false, None) => overview(task, &places, stage),
    });
    (app, body).view()
}

fn grants(stage: Stage) -> [&'static str; 3] {
    [Say::Once, Say::Always, Say::Never].map(|say| stage.say(say))
}

/// The id of the heading, which takes the focus when another request is shown.
fn heading(task: &'static Permissions, stage: Stage) -> String {
    stage.name(task.ask.len())
}

/// Says something to a request, or takes it back, and goes on.
fn say(id: String, part: usize, grant: Option<usize>, stage: Stage) {
    stage.change(|answer| answer.picking(part, grant));
    page::focus(id);
}

/// A request as the phone shows it.
fn ask(task: &'static Permissions, part: usize, at: usize, stage: Stage) -> El {
    let Some(it) = task.ask.get(part) else { return ().view() };
    let keys = grants(stage).into_iter().enumerate().map(|(grant, name)| {
        let id = heading(task, stage);
        button("pick")
            .attr("data-pick", grant)
            .on_click(move || say(id.clone(), part, Some(grant), stage))
            .with(name)
    });
    let asks = stage.say(Say::Asks);
    let says = it.says.as_ref().map(|says| p("scene-text muted").with(says));
    let keys = div("stack permissions-keys").attr("data-part", part).with(keys.collect::<Vec<_>>());
    let body = (
        head(&task.app, Some(asks), &Part::view),
        div("scene-body").with((p("scene-title").with(&it.what), says, keys)),
    );
    let count = stage.fill(Say::AskOf, &[at + 1, task.ask.len()]);
    (
        h2("permissions-count").id(heading(task, stage)).attr("tabindex", "-1").with(count),
        framed("scene scene--dialog", stage.words, body),
    )
        .view()
}

/// Every request has its answer: what was said to each, and a way to change it.
fn overview(task: &'static Permissions, places: &[usize], stage: Stage) -> El {
    let grants = grants(stage);
    let rows = places.iter().filter_map(|&part| {
        let (it, grant) = (task.ask.get(part)?, stage.now(|answer| answer.pick(part))?);
        let id = heading(task, stage);
        let change = button("button").on_click(move || say(id.clone(), part, None, stage));
        let change = change.with((stage.words.change, unseen((": ", &it.what))));
        let said = p("muted").with(grants.get(grant).copied());
        Some(li("row card").with((div("grow").with((b("").with(&it.what), said)), change)))
    });
    (
        h2("").id(heading(task, stage)).attr("tabindex", "-1").with(stage.say(Say::AllDone)),
        ul("stack").with(rows.collect::<Vec<_>>()),
    )
        .view()
}

/// What was said to each request, and why it was right or not.
fn end(task: &'static Permissions, places: &[usize], stage: Stage) -> El {
    let grants = grants(stage);
    let rows = places.iter().filter_map(|&part| {
        let (it, number) = (task.ask.get(part)?, stage.now(|answer| answer.at(part)));
        let handling = Handled {
            right: super::super::action::right(it.right(), number),
            head: (&it.what).into(),
            given: grants.get(usize::from(number).wrapping_sub(1)).copied().unwrap_or_default().into(),
            fitting: named(it.right(), &grants),
            why: &it.why,
            more: ().view(),
        };
        Some(handled(handling, stage.words))
    });
    ol("reasons").with(rows.collect::<Vec<_>>())
}
