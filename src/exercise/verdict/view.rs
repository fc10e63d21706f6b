//! The view of `verdict`: one item at a time, a call and a confidence; then all of them with reasons.

use std::sync::Arc;

use leptos::prelude::*;

use super::super::shuffle::shuffled;
use super::super::view::Stage;
use super::{Call, Calls, Confidence, Verdict};
use crate::lang::ExerciseWords;
use crate::scene::view::scene_view;
use crate::ui::components::icon;

/// The stream of items.
pub fn view(task: &Verdict, stage: Stage<Calls>) -> AnyView {
    let task = Arc::new(task.clone());
    let places = Arc::new(shuffled(task.item.len(), stage.seed));
    // The item that is being changed again, by its place on the screen.
    let again = RwSignal::new(None::<usize>);
    let checked = Memo::new(move |_| stage.checked.get().is_some());
    let current = Memo::new({
        let places = places.clone();
        move |_| {
            let next =
                || stage.answer.with(|calls| places.iter().position(|&part| calls.finished(part).is_none()));
            again.get().or_else(next)
        }
    });
    let body = move || match (checked.get(), current.get()) {
        (true, _) => verdicts(&task, &places, stage),
        (false, Some(at)) => item(&task, places[at], at, stage, again),
        (false, None) => overview(&task, &places, stage, again),
    };
    view! { <div class="verdict">{body}</div> }.into_any()
}

fn item(
    task: &Verdict,
    part: usize,
    at: usize,
    stage: Stage<Calls>,
    again: RwSignal<Option<usize>>,
) -> AnyView {
    let Stage { answer, change, words, .. } = stage;
    let Some(it) = task.item.get(part) else { return ().into_any() };
    let call = Memo::new(move |_| answer.with(|calls| calls.0.get(part).copied().flatten()));
    let set = move |call| change.run(answer.get_untracked().with(part, Some(call)));
    let calls = [(false, "real", words.real, "circle-check"), (true, "fake", words.fake, "triangle-alert")].map(|(fake, code, name, picture)| {
        let pressed = move || if call.get().is_some_and(|call| call.fake == fake) { "true" } else { "false" };
        view! {
            <button class="pick call" data-call=code aria-pressed=pressed on:click=move |_| set(Call { fake, sure: None })>
                {icon(picture)}{name}
            </button>
        }
    });
    let called = Memo::new(move |_| call.get().is_some());
    let sure = move || {
        let options = Confidence::ALL.into_iter().zip(words.sure).zip(["guess", "fair", "certain"]);
        let options = options.map(|((sure, name), code)| {
            let say = move |_| {
                let Some(call) = call.get_untracked() else { return };
                again.set(None);
                set(Call { sure: Some(sure), ..call });
                crate::platform::page::focus("item");
            };
            view! { <button class="button" data-sure=code on:click=say>{name}</button> }
        });
        called.get().then(|| {
            view! { <div class="sure" role="group" aria-labelledby="sure"><p id="sure">{words.how_sure}</p><div class="segments">{options.collect_view()}</div></div> }
        })
    };
    view! {
        <h2 class="verdict-count" id="item" tabindex="-1">{(words.item_of)(at + 1, task.item.len())}</h2>
        {scene_view(&it.scene, words)}
        <div class="calls" data-part=part>{calls}</div>
        {sure}
    }
    .into_any()
}

fn overview(
    task: &Verdict,
    places: &[usize],
    stage: Stage<Calls>,
    again: RwSignal<Option<usize>>,
) -> AnyView {
    let words = stage.words;
    let calls = stage.answer.get();
    let rows = places.iter().enumerate().filter_map(|(at, &part)| {
        let it = task.item.get(part)?;
        let (fake, sure) = calls.finished(part)?;
        let change = move |_| {
            again.set(Some(at));
            crate::platform::page::focus("item");
        };
        Some(view! {
            <li class="row card">
                <div class="grow"><b>{at + 1}". "{it.scene.sender().to_owned()}</b><p class="muted">{called(words, fake)}" · "{words.sure[sure as usize]}</p></div>
                <button class="button" on:click=change>{words.change}<span class="visually-hidden">" "{at + 1}</span></button>
            </li>
        })
    });
    view! { <h2 id="item" tabindex="-1">{words.all_called}</h2><ul class="stack">{rows.collect_view()}</ul> }
        .into_any()
}

const fn called(words: &'static ExerciseWords, fake: bool) -> &'static str {
    if fake { words.fake } else { words.real }
}

fn verdicts(task: &Verdict, places: &[usize], stage: Stage<Calls>) -> AnyView {
    let words = stage.words;
    let calls = stage.answer.get_untracked();
    let (mut caught, mut fakes, mut alarms) = (0, 0, 0);
    for (part, it) in task.item.iter().enumerate() {
        let fake = calls.finished(part).is_some_and(|(fake, _)| fake);
        fakes += usize::from(it.fake);
        caught += usize::from(it.fake && fake);
        alarms += usize::from(!it.fake && fake);
    }
    let rows = places.iter().filter_map(|&part| {
        let it = task.item.get(part)?;
        let (fake, sure) = calls.finished(part)?;
        let right = fake == it.fake;
        let (class, picture) = if right { ("reason reason--right", "check") } else { ("reason reason--wrong", "x") };
        Some(view! {
            <li class=class>
                <div class="grow">
                    <p class="reason-head">{icon(picture)}<b>{words.it_is}": "{called(words, it.fake)}</b></p>
                    <p class="small">{words.your_call}": "{called(words, fake)}" · "{words.sure[sure as usize]}</p>
                    <p>{it.why.clone()}</p>
                    <details><summary>{words.show_item}": "{it.scene.sender().to_owned()}</summary>{scene_view(&it.scene, words)}</details>
                </div>
            </li>
        })
    });
    view! {
        <p><b>{(words.tally)(caught, fakes, alarms, task.item.len() - fakes)}</b></p>
        <ol class="reasons">{rows.collect_view()}</ol>
    }
    .into_any()
}
