//! The view of `choice`: option cards over native radio buttons or checkboxes.

use leptos::prelude::*;

use super::super::shuffle::shuffled;
use super::super::view::Stage;
use super::{Choice, ChoiceOption, Picked};
use crate::state::reactive::memo;
use crate::ui::components::icon;
use crate::ui::html::{El, Part, div, el, fieldset, label, legend, live, p, span, unseen};

/// The options, each with its reason once checked.
pub fn view(task: &Choice, stage: Stage<Picked>) -> El {
    let many = task.many;
    let options = shuffled(task.option.len(), stage.seed)
        .into_iter()
        .zip(1..)
        .map(|(part, number)| option(&task.option[part], part, number, many, stage));
    let said = if many { stage.words.choose_many } else { stage.words.choose_one };
    fieldset("options").with((legend("muted small").with(said), options.collect::<Vec<_>>())).view()
}

fn option(option: &ChoiceOption, part: usize, number: usize, many: bool, stage: Stage<Picked>) -> El {
    let Stage { locked, words, .. } = stage;
    let right = option.right;
    let picked = memo(move || stage.with(|answer| answer.has(part)));
    let class = move || match (locked.get(), right, picked.get()) {
        (false, _, false) => "option",
        (false, _, true) => "option option--picked",
        (true, true, _) => "option option--right",
        (true, false, true) => "option option--wrong",
        (true, false, false) => "option option--other",
    };
    let sign = move || match (locked.get(), right, picked.get()) {
        (true, true, _) => icon("check"),
        (true, false, true) => icon("x"),
        _ => number.view(),
    };
    let said = move || match (locked.get(), right, picked.get()) {
        (true, true, true) => words.right_picked,
        (true, true, false) => words.right_option,
        (true, false, true) => words.wrong_picked,
        _ => "",
    };
    // With a single choice the sheet already says why the picked option is right or wrong.
    let why = option.why.clone();
    let why = move || (locked.get() && (many || !picked.get())).then(|| p("why").with(why.clone()));
    let input = el("input", "visually-hidden")
        .attr("type", if many { "checkbox" } else { "radio" })
        .attr("name", "choice")
        .checked_of(move || picked.get())
        .attr_of("disabled", move || locked.get().then_some(""))
        .on_change(move |_| stage.change(|answer| answer.toggled(part, many)));
    let card = label("option-card").attr("data-part", part.to_string()).with((
        input,
        span("option-sign").attr("aria-hidden", "true").with(live(sign)),
        span("").with(option.text.clone()),
        unseen(live(said)),
    ));
    div("").class_of(class).with((card, live(why)))
}
