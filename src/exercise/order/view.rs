//! The view of `order`: steps are pressed in order and get numbers. Nothing moves while one chooses,
//! so the focus stays where it is.

use leptos::prelude::*;

use super::super::shuffle::deranged;
use super::super::view::Stage;
use super::{Order, Sequence};
use crate::ui::components::icon;

/// The steps to be numbered; once checked, the steps in their right order with the reasons.
pub fn view(task: &Order, stage: Stage<Sequence>) -> AnyView {
    let task = task.clone();
    let checked = Memo::new(move |_| stage.checked.get().is_some());
    let body = move || if checked.get() { solution(&task, stage) } else { steps(&task, stage) };
    view! { {body} }.into_any()
}

fn steps(task: &Order, stage: Stage<Sequence>) -> AnyView {
    let Stage { answer, change, words, .. } = stage;
    let buttons = deranged(task.step.len(), stage.seed).into_iter().map(|part| {
        let place = Memo::new(move |_| answer.with(|answer| answer.place(part).map(|place| place + 1)));
        let pressed = move || if place.get().is_some() { "true" } else { "false" };
        view! {
            <li>
                <button class="step" aria-pressed=pressed data-part=part
                    on:click=move |_| change.run(answer.get_untracked().toggled(part))>
                    <span class="option-sign" aria-hidden="true">{move || place.get()}</span>
                    <span>{task.step[part].text.clone()}</span>
                    <span class="visually-hidden">{move || place.get().map(words.placed)}</span>
                </button>
            </li>
        }
    });
    view! {
        <p class="muted small">{words.order}</p>
        <ul class="options">{buttons.collect_view()}</ul>
    }
    .into_any()
}

fn solution(task: &Order, stage: Stage<Sequence>) -> AnyView {
    let Stage { answer, words, .. } = stage;
    let given = answer.get_untracked();
    let steps = task.step.iter().enumerate().map(|(part, step)| {
        let place = given.place(part).unwrap_or(task.step.len());
        let right = place == part;
        let class = if right { "option option--right" } else { "option option--wrong" };
        let said = if right { words.right_picked.to_owned() } else { (words.your_place)(place + 1) };
        let sign = if right { icon("check").into_any() } else { icon("x").into_any() };
        view! {
            <li class=class>
                <div class="option-card"><span class="option-sign" aria-hidden="true">{part + 1}</span><span>{step.text.clone()}</span></div>
                <p class="why step-verdict">{sign}<b>{said}</b></p>
                <p class="why">{step.why.clone()}</p>
            </li>
        }
    });
    view! { <ol class="options">{steps.collect_view()}</ol> }.into_any()
}
