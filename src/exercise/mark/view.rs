//! The view of `mark`: a scene whose parts are toggled in place, then explained.

use std::sync::Arc;

use leptos::prelude::*;

use super::super::view::Stage;
use super::{Found, Marking};
use crate::scene::Scene;
use crate::scene::marks::{Run, runs};
use crate::scene::view::scene_with;
use crate::ui::components::icon;

/// The scene with its markable parts, a counter, and once checked the reasons.
pub fn view(task: &Marking, scene: Option<&Scene>, stage: Stage<Found>) -> AnyView {
    let words = stage.words;
    let task = Arc::new(task.clone());
    let scene = scene.map(|scene| {
        let task = task.clone();
        scene_with(scene, words, &move |text| {
            let parts = runs(text).into_iter().map(|run| match run {
                Run::Plain(text) => text.to_owned().into_any(),
                Run::Mark { text, id } => match task.position(id) {
                    Some(part) => mark(text, part, task.is_sign(part), stage),
                    None => text.to_owned().into_any(),
                },
            });
            parts.collect_view().into_any()
        })
    });
    let signs = task.sign.len();
    let count = move || (words.marked)(stage.answer.get().0.count_ones() as usize, signs);
    let dashes = move || {
        let marked = stage.answer.get().0.count_ones() as usize;
        let dash = |i| if i < marked { "dash dash--on" } else { "dash" };
        (0..signs).map(|i| view! { <span class=dash(i)></span> }).collect_view()
    };
    let checked = Memo::new(move |_| stage.checked.get().is_some());
    let below = move || {
        if checked.get() {
            reasons(&task, stage)
        } else {
            view! {
            <div class="mark-count"><span class="dashes" aria-hidden="true">{dashes}</span><span role="status">{count}</span></div>
        }.into_any()
        }
    };
    view! { <p class="muted small">{words.mark}</p>{scene}{below} }.into_any()
}

/// A stretch of text that can be marked. A `span`, because a `button` would not wrap with its text.
fn mark(text: &str, part: usize, sign: bool, stage: Stage<Found>) -> AnyView {
    let Stage { answer, change, checked, words, .. } = stage;
    let marked = Memo::new(move |_| answer.get().has(part));
    let locked = move || checked.get().is_some();
    let toggle = move || change.run(answer.get_untracked().toggled(part));
    let key = move |event: leptos::ev::KeyboardEvent| {
        if matches!(event.key().as_str(), "Enter" | " ") {
            event.prevent_default();
            toggle();
        }
    };
    let class = move || match (locked(), sign, marked.get()) {
        (false, _, false) => "mark",
        (false, _, true) => "mark mark--on",
        (true, true, true) => "mark mark--found",
        (true, true, false) => "mark mark--missed",
        (true, false, true) => "mark mark--wrong",
        (true, false, false) => "mark mark--fine",
    };
    let said = move || {
        locked().then(
            || view! { <span class="visually-hidden">" ("{judgement(words, sign, marked.get())}")"</span> },
        )
    };
    let number = move || {
        (locked() && (sign || marked.get())).then(|| view! { <sup class="mark-number">{part + 1}</sup> })
    };
    view! {
        <span class=class role="button" tabindex="0" data-part=part
            aria-pressed=move || if marked.get() { "true" } else { "false" }
            aria-disabled=move || if locked() { "true" } else { "false" }
            on:click=move |_| toggle() on:keydown=key>{text.to_owned()}{number}{said}</span>
    }
    .into_any()
}

const fn judgement(words: &'static crate::lang::ExerciseWords, sign: bool, marked: bool) -> &'static str {
    match (sign, marked) {
        (true, true) => words.sign_found,
        (true, false) => words.sign_missed,
        (false, true) => words.innocent_marked,
        (false, false) => words.innocent,
    }
}

fn reasons(task: &Marking, stage: Stage<Found>) -> AnyView {
    let found = stage.answer.get_untracked();
    let items = task.all().enumerate().map(|(part, it)| {
        let (sign, marked) = (task.is_sign(part), found.has(part));
        let class = match (sign, marked) {
            (true, true) => "reason reason--right",
            (false, false) => "reason",
            _ => "reason reason--wrong",
        };
        let picture = if sign == marked { icon("check") } else { icon("x") };
        view! {
            <li class=class>
                <span class="option-sign" aria-hidden="true">{part + 1}</span>
                <div><p class="reason-head">{picture}<b>{judgement(stage.words, sign, marked)}</b></p><p>{it.why.clone()}</p></div>
            </li>
        }
    });
    view! { <ol class="reasons">{items.collect_view()}</ol> }.into_any()
}
