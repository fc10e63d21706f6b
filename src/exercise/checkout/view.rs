//! The view of `checkout`: a scene whose parts open a note in place, then a decision. Once checked, what each part
//! meant.

use super::super::opt::view::one_of;
use super::super::reason::view::reason;
use super::super::segments::view::marked;
use super::super::view::Stage;
use super::{CHECKS, Checkout, DECISION, OPEN, Say, toggled};
use crate::scene::Scene;
use crate::scene::view::scene_with;
use crate::state::reactive::memo;
use crate::ui::components::icon;
use crate::ui::html::{El, Part, div, el, live, ol, p, span, unseen};

/// The scene, how much of it was looked at, and the decisions.
pub fn view(task: &'static Checkout, scene: Option<&'static Scene>, stage: Stage) -> El {
    let scene = scene.map(|scene| {
        let draw = |text: &'static str, i| part(task, text, i, stage);
        scene_with(scene, stage.words, &|text| marked(text, &|id| task.position(id), &draw))
    });
    let decision = one_of(stage.say(Say::Decision), &task.decision, DECISION, task.check.len(), stage);
    let below = live(move || if stage.locked.get() { reasons(task, stage) } else { counter(task, stage) });
    (scene, below, decision).view()
}

/// How many parts were looked at.
fn counter(task: &'static Checkout, stage: Stage) -> El {
    let all = task.check.len();
    let looked = memo(move || stage.with(|answer| task.looked(answer)));
    let count = live(move || stage.fill(Say::Looked, &[looked.get(), all]));
    p("muted small").attr("role", "status").with(count)
}

/// A stretch of text that can be looked at closer, and the note with what that shows.
fn part(task: &'static Checkout, text: &'static str, i: usize, stage: Stage) -> El {
    let locked = stage.locked;
    let matters = task.check[i].matters;
    let state = memo(move || stage.at(CHECKS + i));
    let class = move || match (locked.get(), matters, state.get()) {
        (false, _, 0) => "mark look",
        (false, _, _) => "mark look look--seen",
        (true, true, 0) => "mark mark--missed",
        (true, true, _) => "mark mark--found",
        (true, false, _) => "mark mark--fine",
    };
    // Before the words: behind them the sign could stand alone in a line.
    let sign =
        live(move || (!locked.get()).then(|| icon(if state.get() == 0 { "zoom-in" } else { "check" })));
    let said = live(move || match (locked.get(), state.get()) {
        (true, _) => el("sup", "mark-number").with(i + 1),
        (false, 0) => ().view(),
        (false, _) => unseen((" (", stage.say(Say::Seen), ")")),
    });
    let shows = &task.check[i].shows;
    let note = live(move || {
        let open = !locked.get() && state.get() == OPEN;
        open.then(|| span("look-note").attr("role", "note").with(shows))
    });
    let part = span("")
        .class_of(class)
        .attr("role", "button")
        .attr("tabindex", "0")
        .attr("data-part", i)
        .aria_of("aria-expanded", move || !locked.get() && state.get() == OPEN)
        .aria_of("aria-disabled", move || locked.get())
        .on_press(move || stage.change(|answer| toggled(answer, i)));
    (part.with((sign, text, said)), note).view()
}

/// Every part with what it shows and what that means.
fn reasons(task: &'static Checkout, stage: Stage) -> El {
    let rows = task.check.iter().enumerate().map(|(i, check)| {
        let seen = stage.now(|answer| task.seen(answer, i));
        let (right, say) = match (check.matters, seen) {
            (true, true) => (Some(true), Say::Noticed),
            (true, false) => (Some(false), Say::Missed),
            (false, _) => (None, Say::Harmless),
        };
        let number = span("option-sign").attr("aria-hidden", "true").with(i + 1);
        let shows = p("").with((stage.say(Say::Closer), ": ", &check.shows));
        reason(right, number, stage.say(say), (shows, p("").with(&check.why)))
    });
    div("").with(ol("reasons").with(rows.collect::<Vec<_>>()))
}
