//! A row of radio buttons that looks like a segmented control, and the frame around it. No drag is needed.

use std::borrow::Cow;

use super::super::reason::view::{number, verdict};
use super::super::view::Stage;
use crate::exercise::Answer;
use crate::state::reactive::{Memo, memo};
use crate::ui::components::icon;
use crate::ui::html::{El, Text, div, el, fieldset, label, legend, live, span};

/// One of `titles`, picked into a slot of the answer.
pub fn segments(slot: usize, titles: &[&'static str], stage: Stage) -> El {
    row(slot, titles, Row::default(), stage)
}

/// What a row of radio buttons may have besides its titles.
#[derive(Clone, Copy, Default)]
pub struct Row {
    /// Draws a picture before the title with this number.
    pub sign: Option<fn(usize) -> El>,
    /// What is picked while nothing is said.
    pub start: Option<usize>,
}

/// The same with pictures, or with one picked from the start.
#[inline(never)]
pub fn row(slot: usize, titles: &[&'static str], Row { sign, start }: Row, stage: Stage) -> El {
    let picked = memo(move || stage.pick(slot).or(start));
    let segments = titles.iter().enumerate().map(|(number, title)| {
        let chosen = move || picked.get() == Some(number);
        let input = el("input", "visually-hidden")
            .attr("type", "radio")
            .attr("name", stage.name(slot))
            .checked_of(chosen)
            .attr_of("disabled", move || stage.locked.get().then_some(""))
            .on_change(move |_| stage.change(|answer| answer.picking(slot, Some(number))));
        label("")
            .class_of(move || if chosen() { "segment segment--on" } else { "segment" })
            .attr("data-pick", number)
            .with((input, sign.map(|sign| sign(number)), *title))
    });
    div("segments").with(segments.collect::<Vec<_>>())
}

/// Any of `titles`, each a bit of a slot of the answer.
pub fn boxes(slot: usize, titles: &[&'static str], stage: Stage) -> El {
    let boxes = titles.iter().enumerate().map(|(number, title)| {
        let chosen = memo(move || stage.at(slot) >> number & 1 == 1);
        let toggle = move |answer: Answer| {
            let bits = answer.at(slot) ^ 1 << number;
            answer.with(slot, bits)
        };
        let input = el("input", "visually-hidden")
            .attr("type", "checkbox")
            .checked_of(move || chosen.get())
            .attr_of("disabled", move || stage.locked.get().then_some(""))
            .on_change(move |_| stage.change(toggle));
        let sign = live(move || chosen.get().then(|| icon("check")));
        label("")
            .class_of(move || if chosen.get() { "segment segment--on" } else { "segment" })
            .attr("data-pick", number)
            .with((input, sign, *title))
    });
    div("segments").with(boxes.collect::<Vec<_>>())
}

/// One of `titles`, picked into a slot of the answer from a list, where they are many. `none` stands there until one
/// is; `name` tells what it is picked for.
pub fn list(slot: usize, titles: &[&'static str], none: &'static str, name: impl Text, stage: Stage) -> El {
    let picked = stage.now(|answer| answer.pick(slot));
    let options = titles.iter().enumerate().map(|(number, title)| {
        let value = el("option", "").attr("value", number + 1);
        value.flag("selected", picked == Some(number)).with(*title)
    });
    el("select", "list")
        .attr("aria-label", name)
        .attr_of("disabled", move || stage.locked.get().then_some(""))
        .prop_of("value", move || stage.at(slot).to_string())
        .on_change(move |value| stage.change(|answer| answer.with(slot, value.parse().unwrap_or(0))))
        .with((el("option", "").attr("value", "0").with(none), options.collect::<Vec<_>>()))
}

/// A card over a native checkbox, or over one of several radio buttons of a group, that is explained elsewhere.
/// `pressed` makes the answer after a press.
pub fn card(
    text: &'static str,
    part: usize,
    group: Option<usize>,
    picked: Memo<bool>,
    pressed: impl Fn(Answer) -> Answer + 'static,
    stage: Stage,
) -> El {
    carded(text, part, group, picked, Box::new(pressed), stage)
}

#[inline(never)]
fn carded(
    text: &'static str,
    part: usize,
    group: Option<usize>,
    picked: Memo<bool>,
    pressed: Box<dyn Fn(Answer) -> Answer>,
    stage: Stage,
) -> El {
    let input = el("input", "visually-hidden")
        .attr("type", if group.is_some() { "radio" } else { "checkbox" })
        .checked_of(move || picked.get())
        .attr_of("disabled", move || stage.locked.get().then_some(""))
        .on_change(move |_| stage.change(&pressed));
    let input = match group {
        Some(group) => input.attr("name", stage.name(group)),
        None => input,
    };
    let class = move || if picked.get() { "option option--picked" } else { "option" };
    let card = label("option-card").attr("data-pick", part);
    div("").class_of(class).with(card.with((input, number(part), span("").with(text))))
}

/// A part in a frame.
pub struct Item {
    /// Its number.
    pub part: usize,
    /// What it says.
    pub title: El,
    /// What can be done with it.
    pub controls: El,
    /// Whether that was right; looked at once checked.
    pub right: Memo<bool>,
    /// What is said when it was wrong.
    pub wrong: String,
    /// Why.
    pub why: Cow<'static, str>,
}

/// A part with its controls, and once checked its verdict.
pub fn item(it: Item, stage: Stage) -> El {
    let Item { part, title, controls, right, wrong, why } = it;
    let Stage { locked, words, .. } = stage;
    let class = move || match (locked.get(), right.get()) {
        (false, _) => "item",
        (true, true) => "item item--right",
        (true, false) => "item item--wrong",
    };
    let verdict = live(move || {
        locked.get().then(|| {
            let said = if right.get() { words.right_picked.to_owned() } else { wrong.clone() };
            verdict(right.get(), said, why.clone())
        })
    });
    fieldset("").class_of(class).attr("data-part", part).with((legend("").with(title), controls, verdict))
}
