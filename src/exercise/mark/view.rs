//! The view of `mark`: a scene whose parts are toggled in place, then explained.

use std::sync::Arc;

use leptos::prelude::*;

use super::super::view::Stage;
use super::{Found, Marking};
use crate::lang::ExerciseWords;
use crate::scene::Scene;
use crate::scene::marks::{Run, runs};
use crate::scene::view::scene_with;
use crate::state::reactive::memo;
use crate::ui::components::icon;
use crate::ui::html::{El, Part, b, div, el, li, live, ol, p, span, unseen};

/// The scene with its markable parts, a counter, and once checked the reasons.
pub fn view(task: &Marking, scene: Option<&Scene>, stage: Stage<Found>) -> El {
    let words = stage.words;
    let task = Arc::new(task.clone());
    let scene = scene.map(|scene| {
        scene_with(scene, words, &|text| {
            let parts = runs(text).into_iter().map(|run| match run {
                Run::Plain(text) => text.to_owned().view(),
                Run::Mark { text, id } => match task.position(id) {
                    Some(part) => mark(text, part, task.is_sign(part), stage).view(),
                    None => text.to_owned().view(),
                },
            });
            parts.collect::<Vec<_>>().view()
        })
    });
    let below = {
        let task = task.clone();
        live(move || if stage.locked.get() { reasons(&task, stage) } else { counter(&task, stage) })
    };
    (p("muted small").with(words.mark), scene, below).view()
}

/// How many parts are marked, of how many signs there are.
fn counter(task: &Marking, stage: Stage<Found>) -> El {
    let signs = task.sign.len();
    let marked = memo(move || stage.with(|found| found.0.count_ones() as usize));
    let dashes = (0..signs)
        .map(|i| span("").class_of(move || if i < marked.get() { "dash dash--on" } else { "dash" }));
    let dashes = span("dashes").attr("aria-hidden", "true").with(dashes.collect::<Vec<_>>());
    let count = live(move || (stage.words.marked)(marked.get(), signs));
    div("mark-count").with((dashes, span("").attr("role", "status").with(count)))
}

/// A stretch of text that can be marked. A `span`, because a `button` would not wrap with its text.
fn mark(text: &str, part: usize, sign: bool, stage: Stage<Found>) -> El {
    let Stage { locked, words, .. } = stage;
    let marked = memo(move || stage.with(|found| found.has(part)));
    let class = move || match (locked.get(), sign, marked.get()) {
        (false, _, false) => "mark",
        (false, _, true) => "mark mark--on",
        (true, true, true) => "mark mark--found",
        (true, true, false) => "mark mark--missed",
        (true, false, true) => "mark mark--wrong",
        (true, false, false) => "mark mark--fine",
    };
    let said = live(move || locked.get().then(|| unseen((" (", judgement(words, sign, marked.get()), ")"))));
    let number = live(move || {
        (locked.get() && (sign || marked.get())).then(|| el("sup", "mark-number").with(part + 1))
    });
    span("")
        .class_of(class)
        .attr("role", "button")
        .attr("tabindex", "0")
        .attr("data-part", part.to_string())
        .aria_of("aria-pressed", move || marked.get())
        .aria_of("aria-disabled", move || locked.get())
        .on_press(move || stage.change(|found| found.toggled(part)))
        .with((text.to_owned(), number, said))
}

const fn judgement(words: &'static ExerciseWords, sign: bool, marked: bool) -> &'static str {
    match (sign, marked) {
        (true, true) => words.sign_found,
        (true, false) => words.sign_missed,
        (false, true) => words.innocent_marked,
        (false, false) => words.innocent,
    }
}

fn reasons(task: &Marking, stage: Stage<Found>) -> El {
    let found = stage.now(Found::clone);
    let items = task.all().enumerate().map(|(part, it)| {
        let (sign, marked) = (task.is_sign(part), found.has(part));
        let class = match (sign, marked) {
            (true, true) => "reason reason--right",
            (false, false) => "reason",
            _ => "reason reason--wrong",
        };
        let picture = icon(if sign == marked { "check" } else { "x" });
        let head = p("reason-head").with((picture, b("").with(judgement(stage.words, sign, marked))));
        let number = span("option-sign").attr("aria-hidden", "true").with(part + 1);
        li(class).with((number, div("").with((head, p("").with(it.why.clone())))))
    });
    ol("reasons").with(items.collect::<Vec<_>>())
}
