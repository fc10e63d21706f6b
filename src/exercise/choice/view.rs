//! The view of `choice`: option cards over native radio buttons or checkboxes.

use leptos::prelude::*;

use super::super::shuffle::shuffled;
use super::super::view::Stage;
use super::{Choice, ChoiceOption, Picked};
use crate::ui::components::icon;

/// The options, each with its reason once checked.
pub fn view(task: &Choice, stage: Stage<Picked>) -> AnyView {
    let many = task.many;
    let options = shuffled(task.option.len(), stage.seed)
        .into_iter()
        .zip(1..)
        .map(|(part, number)| option(&task.option[part], part, number, many, stage));
    let legend = if many { stage.words.choose_many } else { stage.words.choose_one };
    view! {
        <fieldset class="options">
            <legend class="muted small">{legend}</legend>
            {options.collect_view()}
        </fieldset>
    }
    .into_any()
}

fn option(option: &ChoiceOption, part: usize, number: usize, many: bool, stage: Stage<Picked>) -> AnyView {
    let Stage { answer, change, checked, words, .. } = stage;
    let right = option.right;
    let picked = Memo::new(move |_| answer.get().has(part));
    let locked = move || checked.get().is_some();
    let class = move || match (locked(), right, picked.get()) {
        (false, _, false) => "option",
        (false, _, true) => "option option--picked",
        (true, true, _) => "option option--right",
        (true, false, true) => "option option--wrong",
        (true, false, false) => "option option--other",
    };
    let sign = move || match (locked(), right, picked.get()) {
        (true, true, _) => icon("check").into_any(),
        (true, false, true) => icon("x").into_any(),
        _ => number.into_any(),
    };
    let said = move || match (locked(), right, picked.get()) {
        (true, true, true) => words.right_picked,
        (true, true, false) => words.right_option,
        (true, false, true) => words.wrong_picked,
        _ => "",
    };
    // With a single choice the sheet already says why the picked option is right or wrong.
    let why = option.why.clone();
    let why =
        move || (locked() && (many || !picked.get())).then(|| view! { <p class="why">{why.clone()}</p> });
    let kind = if many { "checkbox" } else { "radio" };
    view! {
        <div class=class>
            <label class="option-card" data-part=part>
                <input class="visually-hidden" type=kind name="choice" prop:checked=picked disabled=locked
                    on:change=move |_| change.run(answer.get_untracked().toggled(part, many)) />
                <span class="option-sign" aria-hidden="true">{sign}</span>
                <span>{option.text.clone()}</span>
                <span class="visually-hidden">{said}</span>
            </label>
            {why}
        </div>
    }
    .into_any()
}
