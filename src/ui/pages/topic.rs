//! A topic: what it is about, and its lessons.

use leptos::prelude::*;

use super::super::components::{icon, ring};
use super::{unknown, with_index};
use crate::domain::lesson::index::Entry;
use crate::domain::route::Route;
use crate::lang::Messages;
use crate::state::App;

/// The page of a topic.
pub fn topic(app: App, words: &'static Messages, id: String) -> AnyView {
    with_index(app, words, move |index| {
        let Some(topic) = index.topic(&id) else { return unknown(words, words.unknown_topic) };
        let done = topic.lessons.iter().filter(|lesson| app.record.is_done(lesson)).count();
        view! {
            <div class="page-head">
                <a class="button button--icon" href=Route::Path.href() aria-label=words.to_path>{icon("arrow-left")}</a>
                {ring(&topic.icon, done, topic.lessons.len())}
                <h1 id="heading" tabindex="-1">{topic.title.clone()}</h1>
            </div>
            <p class="muted">{topic.about.clone()}</p>
            <ol class="stack">
                {topic.lessons.iter().zip(1..).map(|(lesson, number)| card(app, words, lesson, number)).collect_view()}
            </ol>
        }
        .into_any()
    })
}

fn card(app: App, words: &'static Messages, lesson: &Entry, number: usize) -> AnyView {
    let (met, all) = app.record.met(lesson);
    let (class, sign, state) = match met {
        0 => ("number", number.into_any(), None),
        met if met == all => ("number number--done", icon("check").into_any(), Some(words.done)),
        _ => ("number number--begun", number.into_any(), Some(words.begun)),
    };
    let for_us = app.profile.with(|profile| profile.track.is_none_or(|track| lesson.tracks.contains(&track)));
    let other = (!for_us).then(|| view! { <p class="muted small">{words.not_for_track}</p> });
    let state = state.map(|state| [state, " · "].concat());
    view! {
        <li>
            <a class="card link-card" href=Route::Lesson(lesson.id.clone()).href()>
                <span class=class aria-hidden="true">{sign}</span>
                <div class="stack--tight">
                    <h2>{lesson.title.clone()}</h2>
                    <p>{lesson.goal.clone()}</p>
                    <p class="muted small">
                        {state}{words.count(all, words.exercises)}" · "{lesson.minutes}" "{words.minutes}
                    </p>
                    {other}
                </div>
                {icon("chevron-right")}
            </a>
        </li>
    }
    .into_any()
}
