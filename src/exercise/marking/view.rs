//! Parts that are marked in place, how many are, and what was right.

use std::borrow::Cow;

use super::super::reason::view::reason;
use super::super::view::Stage;
use super::judged;
use crate::exercise::Answer;
use crate::state::reactive::memo;
use crate::ui::html::{El, Part, button, div, el, live, ol, span, unseen};

/// The classes of a part: as it is, marked; once checked: found, missed, wrongly marked, rightly left.
pub type Looks = [&'static str; 6];

/// A part that can be marked.
#[derive(Clone, Copy)]
pub struct Markable {
    /// Its number, and its slot.
    pub part: usize,
    /// Whether it should be marked.
    pub wanted: bool,
    /// Its classes.
    pub looks: &'static Looks,
    /// The first of the kind's four texts for the verdict: found, missed, wrongly marked, rightly left.
    pub says: usize,
}

/// A stretch of text that can be marked. A `span`, because a `button` would not wrap with its text.
pub fn stretch(it: Markable, stage: Stage) -> El {
    let toggle = move || stage.change(|answer| answer.toggled(it.part));
    dressed(span("").attr("role", "button").attr("tabindex", "0").on_press(toggle), it, stage)
}

/// A button that marks a part.
pub fn toggle(it: Markable, stage: Stage) -> El {
    let toggle = move || stage.change(|answer| answer.toggled(it.part));
    dressed(button("").on_click(toggle), it, stage)
}

#[inline(never)]
fn dressed(part: El, it: Markable, stage: Stage) -> El {
    let locked = stage.locked;
    let Markable { part: number, wanted, looks, .. } = it;
    let look = move || match (locked.get(), stage.at(number) > 0) {
        (true, marked) => 2 + judged(wanted, marked),
        (false, marked) => usize::from(marked),
    };
    part.class_of(move || looks[look()])
        .attr("data-part", number)
        .aria_of("aria-pressed", move || stage.at(number) > 0)
        .aria_of("aria-disabled", move || locked.get())
}

/// Its number, once checked, where there is something to say of it.
#[inline(never)]
pub fn number(it: Markable, stage: Stage) -> El {
    let Markable { part, wanted, .. } = it;
    live(move || {
        let shown = stage.locked.get() && (wanted || stage.at(part) > 0);
        shown.then(|| el("sup", "mark-number").with(part + 1))
    })
}

/// The verdict for screen readers, once checked.
#[inline(never)]
pub fn said(it: Markable, stage: Stage) -> El {
    let Markable { part, wanted, says, .. } = it;
    live(move || {
        let verdict = || stage.say(says + judged(wanted, stage.at(part) > 0));
        stage.locked.get().then(|| unseen((" (", verdict(), ")")))
    })
}

/// How many parts are marked, of how many that should be: `text` has a place for both.
pub fn counter(text: usize, wanted: usize, stage: Stage) -> El {
    let marked = memo(move || stage.with(Answer::count));
    let dashes = (0..wanted)
        .map(|i| span("").class_of(move || if i < marked.get() { "dash dash--on" } else { "dash" }));
    let dashes = span("dashes").attr("aria-hidden", "true").with(dashes.collect::<Vec<_>>());
    let count = live(move || stage.fill(text, &[marked.get(), wanted]));
    div("mark-count").with((dashes, span("").attr("role", "status").with(count)))
}

/// Why a part should be marked, or should not.
pub struct Reason {
    /// Whether it should.
    pub wanted: bool,
    /// What the part is, or nothing.
    pub name: Cow<'static, str>,
    /// Why.
    pub why: &'static str,
}

/// What was right of the answer, part by part, with the reasons. `says` as in [`Markable`].
pub fn reasons(parts: impl Iterator<Item = Reason>, says: usize, stage: Stage) -> El {
    let items = parts.enumerate().map(|(part, it)| told(part, it, says, stage));
    ol("reasons").with(items.collect::<Vec<_>>())
}

#[inline(never)]
fn told(part: usize, it: Reason, says: usize, stage: Stage) -> El {
    let verdict = judged(it.wanted, stage.now(|answer| answer.has(part)));
    let right = [Some(true), Some(false), Some(false), None][verdict];
    let number = span("option-sign").attr("aria-hidden", "true").with(part + 1);
    let name = (!it.name.is_empty()).then_some((it.name, " · "));
    reason(right, number, (name, stage.say(says + verdict)).view(), it.why)
}
