//! Option cards over native radio buttons or checkboxes, each with its reason once checked.

use std::borrow::Cow;

use super::super::shuffle::shuffled;
use super::super::view::Stage;
use super::Opt;
use crate::exercise::Answer;
use crate::state::reactive::{Memo, memo};
use crate::ui::components::icon;
use crate::ui::html::{El, Part, b, div, el, fieldset, label, legend, live, p, span, unseen};

/// Where the options stand in the answer and on the screen.
#[derive(Clone, Copy)]
pub struct Cards<'a> {
    /// The slot of the first option; the others follow.
    pub base: usize,
    /// Several may be picked.
    pub many: bool,
    /// Place on the screen → place in the author's order.
    pub places: &'a [usize],
    /// The reason of a picked single option is told elsewhere.
    pub told: bool,
}

/// The options. Slot `base + i` is set when option `i` is picked.
pub fn cards(options: &'static [Opt], how: Cards<'_>, stage: Stage) -> Vec<El> {
    let face = |part: usize| {
        let option = options.get(part)?;
        Some((option.right, (&option.text).view(), (&option.why).into()))
    };
    cards_of(options.len(), &face, how, stage)
}

/// What an option shows: whether it is right, what it says, and why.
type Face = (bool, El, Cow<'static, str>);

/// The same, of `all` options that are nowhere in a list.
pub fn cards_of(all: usize, face: &dyn Fn(usize) -> Option<Face>, how: Cards<'_>, stage: Stage) -> Vec<El> {
    let Cards { base, many, told, places } = how;
    let card = |(&part, number): (&usize, usize)| {
        let (right, body, why) = face(part)?;
        let slot = base + part;
        let pick = move |answer: Answer| {
            if many { answer.toggled(slot) } else { one_of_all(answer, part, base, all) }
        };
        let picked = memo(move || stage.at(slot) > 0);
        let card = Card { part: slot, number, right, body, why };
        Some(framed(card, Picking { group: base, many, told, picked, pick: Box::new(pick) }, stage))
    };
    places.iter().zip(1..).filter_map(card).collect()
}

/// The answer that picks one of `all` options, whose slots begin at `base`, and no other.
fn one_of_all(answer: Answer, part: usize, base: usize, all: usize) -> Answer {
    (base..base + all).fold(answer, |answer, other| answer.with(other, 0)).with(base + part, 1)
}

/// A group of options of which a slot picks one by its number, with its heading. `first` is the number in
/// `data-part` of the first.
pub fn one_of(heading: &'static str, options: &'static [Opt], slot: usize, first: usize, stage: Stage) -> El {
    let card = |(part, number): (usize, usize)| {
        let Opt { right, text, why } = options.get(part)?;
        let card = Card { part: first + part, number, right: *right, body: text.view(), why: why.into() };
        Some(framed(card, Picking::of(slot, part, stage), stage))
    };
    let cards = shuffled(options.len(), stage.seed).into_iter().zip(1..).filter_map(card);
    fieldset("options").with((legend("").with(b("").with(heading)), cards.collect::<Vec<_>>()))
}

/// What a card shows.
pub struct Card {
    /// The number in `data-part`.
    pub part: usize,
    /// The number that stands on it.
    pub number: usize,
    /// It is right.
    pub right: bool,
    /// What it says.
    pub body: El,
    /// Why it is right, or why it is not.
    pub why: Cow<'static, str>,
}

/// How a card follows the answer and changes it.
pub struct Picking {
    /// The number of its group in [`Stage::name`].
    pub group: usize,
    /// Several of the group may be picked.
    pub many: bool,
    /// Its reason is told elsewhere when it is picked.
    pub told: bool,
    /// Whether it is picked.
    pub picked: Memo<bool>,
    /// The answer once it is pressed.
    pub pick: Box<dyn Fn(Answer) -> Answer>,
}

impl Picking {
    /// One of several, which a slot picks by its number.
    pub fn of(slot: usize, part: usize, stage: Stage) -> Self {
        let picked = memo(move || stage.pick(slot) == Some(part));
        let pick = Box::new(move |answer: Answer| answer.picking(slot, Some(part)));
        Self { group: slot, many: false, told: false, picked, pick }
    }
}

/// A card over a native input, with its reason once checked.
pub fn framed(card: Card, how: Picking, stage: Stage) -> El {
    let Stage { locked, words, .. } = stage;
    let Card { part, number, right, body, why } = card;
    let Picking { group, many, told, picked, pick } = how;
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
    let why = move || (locked.get() && !(told && picked.get())).then(|| p("why").with(why.clone()));
    let input = el("input", "visually-hidden")
        .attr("type", if many { "checkbox" } else { "radio" })
        .attr("name", stage.name(group))
        .checked_of(move || picked.get())
        .attr_of("disabled", move || locked.get().then_some(""))
        .on_change(move |_| stage.change(&pick));
    let card = label("option-card").attr("data-part", part).with((
        input,
        span("option-sign").attr("aria-hidden", "true").with(live(sign)),
        span("").with(body),
        unseen(live(said)),
    ));
    div("").class_of(class).with((card, live(why)))
}
