//! The view of `highlight`: a text whose parts are marked in place with the pen in hand, then explained.

use super::super::pick::view::segments;
use super::super::reason::view::told;
use super::super::segments::view::marked;
use super::super::view::Stage;
use super::{Highlight, Judgement, Say};
use crate::scene::Scene;
use crate::state::reactive::memo;
use crate::ui::html::{El, Part, b, div, el, fieldset, legend, live, ol, p, span, unseen};

/// How a part looks: not marked, marked with a pen; then, once checked, what came of it.
const LOOKS: [&str; PENS + 5] = [
    "mark",
    "mark pen-1",
    "mark pen-2",
    "mark pen-3",
    "mark mark--found",
    "mark mark--missed",
    "mark mark--wrong",
    "mark mark--wrong",
    "mark mark--fine",
];
/// The looks before it is checked.
const PENS: usize = 4;
/// What is said of each [`Judgement`].
const SAID: [Say; 5] = [Say::Found, Say::Missed, Say::OtherPen, Say::NotNeeded, Say::LeftRightly];

/// The pens, the text, a counter, and once checked the reasons.
pub fn view(task: &'static Highlight, _: Option<&'static Scene>, stage: Stage) -> El {
    let text = marked(&task.text, &|id| task.position(id), &|text, part| mark(task, text, part, stage));
    let text = div("card highlight").with(p("scene-text").with(text));
    let head = pens(task, stage);
    let below = live(move || if stage.locked.get() { reasons(task, stage) } else { counter(task, stage) });
    (head, text, below).view()
}

/// The pens to choose from; the only one there is is just named.
fn pens(task: &'static Highlight, stage: Stage) -> El {
    if let [pen] = &task.pen[..] {
        return p("").with(b("").with(&pen.title));
    }
    let titles: Vec<&str> = task.pen.iter().map(|pen| &*pen.title).collect();
    let name = legend("visually-hidden").with(stage.say(Say::Pen));
    fieldset("pens").with((name, segments(task.part.len(), &titles, stage)))
}

/// How many parts are marked, of how many there are to be marked.
fn counter(task: &'static Highlight, stage: Stage) -> El {
    let (all, wanted) = (task.part.len(), task.wanted());
    let marked = memo(move || stage.with(|answer| (0..all).filter(|&i| answer.has(i)).count()));
    let count = live(move || stage.fill(Say::Marked, &[marked.get(), wanted]));
    div("mark-count").with(span("").attr("role", "status").with(count))
}

/// A stretch of text that can be marked. A `span`, because a `button` would not wrap with its text.
fn mark(task: &'static Highlight, text: &'static str, part: usize, stage: Stage) -> El {
    let locked = stage.locked;
    // The pen, or once checked what came of it: a place in LOOKS.
    let look = memo(move || {
        let checked = locked.get();
        stage.with(|answer| match answer.at(part) {
            pen if !checked => usize::from(pen),
            _ => PENS + task.result(answer, part) as usize,
        })
    });
    let said = live(move || {
        let look = look.get();
        let (number, said) = match look.checked_sub(PENS) {
            _ if look == 0 => return None,
            None => ((task.pen.len() > 1).then_some(look), task.title(look)),
            Some(result) => {
                let said = stage.say(SAID.get(result).copied().unwrap_or(Say::LeftRightly));
                ((look + 1 < LOOKS.len()).then_some(part + 1), said)
            }
        };
        let number = number.map(|number| el("sup", "mark-number").attr("aria-hidden", "true").with(number));
        Some((number, unseen([" (", said, ")"].concat())))
    });
    span("")
        .class_of(move || LOOKS.get(look.get()).copied().unwrap_or("mark"))
        .attr("role", "button")
        .attr("tabindex", "0")
        .attr("data-part", part)
        .aria_of("aria-pressed", move || stage.at(part) > 0)
        .aria_of("aria-disabled", move || locked.get())
        .on_press(move || stage.change(|answer| task.pressed(answer, part)))
        .with((text, said))
}

fn reasons(task: &'static Highlight, stage: Stage) -> El {
    let items = task.part.iter().enumerate().map(|(part, it)| {
        let (result, got) = stage.now(|answer| (task.result(answer, part), answer.at(part)));
        let right = match result {
            Judgement::Found => Some(true),
            Judgement::LeftAlone => None,
            _ => Some(false),
        };
        // Which pen it needs, and which it got where that is another.
        let (needs, got) = (task.title(task.needs(part).into()), task.title(got.into()));
        let (between, got) = if result == Judgement::OtherPen { (" → ", got) } else { ("", "") };
        let said = SAID.get(result as usize).copied().unwrap_or(Say::LeftRightly);
        let mut lines = vec![("", task.words(part).into())];
        if task.pen.len() > 1 && !needs.is_empty() {
            lines.push((stage.say(Say::Pen), [got, between, needs].concat().into()));
        }
        told(right, Some(part), stage.say(said).into(), lines, &it.why)
    });
    ol("reasons").with(items.collect::<Vec<_>>())
}
