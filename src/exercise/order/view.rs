//! The view of `order`: steps are pressed in order and get numbers. Nothing moves while one chooses,
//! so the focus stays where it is.

use leptos::prelude::*;

use super::super::shuffle::deranged;
use super::super::view::Stage;
use super::{Order, Sequence};
use crate::state::reactive::memo;
use crate::ui::components::icon;
use crate::ui::html::{El, Part, b, button, div, li, live, ol, p, span, ul, unseen};

/// The steps to be numbered; once checked, the steps in their right order with the reasons.
pub fn view(task: &Order, stage: Stage<Sequence>) -> El {
    let task = task.clone();
    live(move || if stage.locked.get() { solution(&task, stage) } else { steps(&task, stage) })
}

fn steps(task: &Order, stage: Stage<Sequence>) -> El {
    let words = stage.words;
    let buttons = deranged(task.step.len(), stage.seed).into_iter().map(|part| {
        let place = memo(move || stage.with(|answer| answer.place(part).map(|place| place + 1)));
        let number = span("option-sign").attr("aria-hidden", "true").with(live(move || place.get()));
        let step = button("step")
            .aria_of("aria-pressed", move || place.get().is_some())
            .attr("data-part", part.to_string())
            .on_click(move || stage.change(|answer| answer.toggled(part)));
        let text = span("").with(task.step[part].text.clone());
        li("").with(step.with((number, text, unseen(live(move || place.get().map(words.placed))))))
    });
    (p("muted small").with(words.order), ul("options").with(buttons.collect::<Vec<_>>())).view()
}

fn solution(task: &Order, stage: Stage<Sequence>) -> El {
    let words = stage.words;
    let given = stage.now(Sequence::clone);
    let steps = task.step.iter().enumerate().map(|(part, step)| {
        let place = given.place(part).unwrap_or(task.step.len());
        let (class, sign, said) = if place == part {
            ("option option--right", icon("check"), words.right_picked.to_owned())
        } else {
            ("option option--wrong", icon("x"), (words.your_place)(place + 1))
        };
        let number = span("option-sign").attr("aria-hidden", "true").with(part + 1);
        li(class).with((
            div("option-card").with((number, span("").with(step.text.clone()))),
            p("why step-verdict").with((sign, b("").with(said))),
            p("why").with(step.why.clone()),
        ))
    });
    ol("options").with(steps.collect::<Vec<_>>()).view()
}
