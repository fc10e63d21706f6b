//! The view of `recover`: what was done so far, what else could be, and a clock. After checking the right
//! chain, then what was none of it.

use super::super::reason::view::reason;
use super::super::ticking::view::{stopper, ticking, time};
use super::super::view::Stage;
use super::{Recover, Say};
use crate::exercise::MAX_PARTS;
use crate::platform::page;
use crate::scene::Scene;
use crate::state::reactive::{Var, memo, on_change};
use crate::ui::components::icon;
use crate::ui::html::{El, button, div, h2, li, live, ol, p, span, ul, unseen};

/// The actions, or once checked the right chain.
pub fn view(task: &'static Recover, _: Option<&'static Scene>, stage: Stage) -> El {
    live(move || if stage.locked.get() { solution(task, stage) } else { actions(task, stage) })
}

fn actions(task: &'static Recover, stage: Stage) -> El {
    // The names of the groups in the page; an action is named by its number.
    let (done_name, left_name) = (stage.name(task.actions()), stage.name(task.actions() + 1));
    let chosen = memo(move || stage.with(|answer| answer.slots().len()));
    let passed = Var::new(0);
    let clock = task.clock.then(|| clock(passed, stage));
    let group = left_name.clone();
    on_change(
        move || chosen.get(),
        move |chosen| {
            // A digit may take the focused action away. Starting over focuses the prompt itself.
            page::refocus(group.clone());
            if chosen == 0 {
                passed.set(0);
            }
        },
    );
    let count = live(move || {
        let chosen = chosen.get();
        (chosen > 0).then(|| stage.fill(Say::Count, &[chosen]))
    });
    let done = live(move || {
        let mut rows = Vec::new();
        for slot in stage.with(|answer| answer.slots().to_vec()) {
            let part = usize::from(slot).wrapping_sub(1);
            let Some(action) = task.action(part) else { continue };
            let name = unseen((". ", stage.say(Say::TakeBack)));
            let number = span("option-sign").with(rows.len() + 1);
            let row = (number, span("grow").with(&action.text), icon("x"), name);
            let take_back = toggle(part, part, stage).attr("data-done", part);
            rows.push(li("").with(take_back.with(row)));
        }
        if rows.is_empty() { p("muted").with(stage.say(Say::Nothing)) } else { ol("options").with(rows) }
    });
    let mut left = Vec::new();
    let places = task.shown(stage.seed);
    for (at, &part) in places.iter().enumerate() {
        let Some(action) = task.action(part) else { continue };
        let text = &action.text;
        let next = places.get(at + 1).or(places.first()).copied().unwrap_or(part);
        let open = memo(move || stage.with(|answer| answer.place(part).is_none()));
        left.push(live(move || {
            open.get().then(|| {
                let action = toggle(part, next, stage).id(stage.name(part)).attr("data-part", part);
                // The digit that chooses it is counted by the style: others go, and it becomes another.
                let digit = span("option-sign").attr("aria-hidden", "true");
                li("recover-left").with(action.with((digit, span("").with(text))))
            })
        }));
    }
    div("recover").with((
        clock,
        title(Say::Done, stage).id(done_name.clone()),
        div("recover-done").attr("role", "group").attr("aria-labelledby", done_name).with(done),
        unseen(count).attr("role", "status"),
        title(Say::Left, stage).id(left_name).attr("tabindex", "-1"),
        ul("options").with(left),
    ))
}

fn title(said: Say, stage: Stage) -> El {
    h2("recover-title").with(stage.say(said))
}

/// An action as a button: it goes to the end of the list of what was done, or out of it. The focus goes to
/// `next`, or when that has gone too to the list of those left.
fn toggle(part: usize, next: usize, stage: Stage) -> El {
    button("step recover-step").on_click(move || {
        stage.change(|answer| answer.listed(part));
        page::focus(stage.name(next));
    })
}

/// How long it takes, for whoever wants to see it.
fn clock(passed: Var<usize>, stage: Stage) -> El {
    let stopped = ticking(vec![passed], None);
    let shown = live(move || {
        let said = unseen((stage.say(Say::Passed), ": "));
        (!stopped.get()).then(|| p("recover-time").with((icon("clock"), said, time(passed))))
    });
    div("recover-clock").with((shown, stopper(stopped, [Say::Stop.into(), Say::Go.into()], stage)))
}

/// The right chain with what became of each step, then the actions that are no steps.
fn solution(task: &'static Recover, stage: Stage) -> El {
    let right = stage.now(|answer| task.in_order(answer));
    let (mut steps, mut decoys) = (Vec::new(), Vec::new());
    for part in 0..task.actions() {
        let Some(action) = task.action(part) else { continue };
        let place = stage.now(|answer| answer.place(part)).map_or(0, |place| place + 1);
        let is_step = part < task.step.len();
        let is_right = if is_step { part < MAX_PARTS && right >> part & 1 == 1 } else { place == 0 };
        let said = match (is_step, is_right, place) {
            (true, _, 0) => Say::Missed,
            (true, true, _) => Say::InTime,
            (true, false, _) => Say::Late,
            (false, true, _) => Say::Harmless,
            (false, false, _) => Say::Useless,
        };
        let number = is_step.then(|| span("option-sign").with(part + 1));
        let why = (p("small").with(stage.fill(said, &[place])), p("").with(&action.why));
        let list = if is_step { &mut steps } else { &mut decoys };
        list.push(reason(Some(is_right), number, &action.text, why));
    }
    let right = (title(Say::RightChain, stage), ol("reasons").with(steps));
    div("recover").with((right, title(Say::NotSteps, stage), ul("reasons").with(decoys)))
}
