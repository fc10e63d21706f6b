//! The view of `order`: steps are pressed in order and get numbers. Nothing moves while one chooses,
//! so the focus stays where it is.

use std::borrow::Cow;

use super::super::shuffle::deranged;
use super::super::view::Stage;
use super::{Order, Say};
use crate::scene::Scene;
use crate::state::reactive::memo;
use crate::ui::components::icon;
use crate::ui::html::{El, b, button, div, li, live, ol, p, span, ul, unseen};

/// The steps to be numbered; once checked, the steps in their right order with the reasons.
pub fn view(task: &'static Order, _: Option<&'static Scene>, stage: Stage) -> El {
    live(move || if stage.locked.get() { solution(task, stage) } else { steps(task, stage) })
}

fn steps(task: &'static Order, stage: Stage) -> El {
    let buttons = deranged(task.step.len(), stage.seed).into_iter().map(|part| {
        let place = memo(move || stage.with(|answer| answer.place(part).map(|place| place + 1)));
        let number = span("option-sign").attr("aria-hidden", "true").with(live(move || place.get()));
        let step = button("step")
            .aria_of("aria-pressed", move || place.get().is_some())
            .attr("data-part", part)
            .on_click(move || stage.change(|answer| answer.listed(part)));
        let text = span("").with(&task.step[part].text);
        let said = live(move || place.get().map(|place| stage.fill(Say::Placed, &[place])));
        li("").with(step.with((number, text, unseen(said))))
    });
    ul("options").with(buttons.collect::<Vec<_>>())
}

fn solution(task: &'static Order, stage: Stage) -> El {
    let steps = task.step.iter().enumerate().map(|(part, step)| {
        let place = stage.now(|answer| answer.place(part)).unwrap_or(task.step.len());
        let (class, sign, said) = if place == part {
            ("option option--right", icon("check"), Cow::Borrowed(stage.words.right_picked))
        } else {
            ("option option--wrong", icon("x"), stage.fill(Say::YourPlace, &[place + 1]).into())
        };
        let number = span("option-sign").attr("aria-hidden", "true").with(part + 1);
        li(class).with((
            div("option-card").with((number, span("").with(&step.text))),
            p("why step-verdict").with((sign, b("").with(said))),
            p("why").with(&step.why),
        ))
    });
    ol("options").with(steps.collect::<Vec<_>>())
}
