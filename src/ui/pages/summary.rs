//! After a lesson or a review: how it went, what to remember, what comes next.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::super::components::{barys, icon};
use super::{to_path, unknown, with_index};
use crate::domain::practice::Session;
use crate::domain::route::Route;
use crate::lang::Messages;
use crate::state::{App, Place};

/// The page after a session. Reached by its address without one, it leads to the lesson.
pub fn summary(app: App, words: &'static Messages, id: String) -> AnyView {
    let place = Place::of_summary(&id);
    let session = app.session(&place).filter(Session::finished);
    with_index(app, words, move |index| {
        let title = match (&place, index.lesson(&id)) {
            (Place::Lesson(_), Some(lesson)) => lesson.title.clone(),
            (Place::Lesson(_), None) => return unknown(words, words.unknown_lesson),
            (Place::Review, _) => words.review.to_owned(),
        };
        let result = session.as_ref().map(|session| result(app, words, &place, session));
        let next = app.next_lesson(index).map(|lesson| {
            let over = [words.next_lesson, ": ", &lesson.title].concat();
            view! { <a class="button button--primary button--wide" id="next-lesson" href=Route::Lesson(lesson.id.clone()).href()>{over}</a> }
        });
        let again = session.is_none().then(|| {
            view! { <a class="button button--primary" href=place.route().href()>{words.start}</a> }
        });
        view! {
            <section class="hero">
                <div class="hero-top">
                    <div class="hero-words">
                        <p class="hero-over">{words.summary_title}</p>
                        <h1 id="heading" tabindex="-1">{title}</h1>
                    </div>
                    {barys("happy")}
                </div>
            </section>
            {result}
            {again}
            {rules(app, words, &place)}
            <div class="stack">{next}{to_path(words)}</div>
        }
        .into_any()
    })
}

fn result(app: App, words: &'static Messages, place: &Place, session: &Session) -> AnyView {
    let (right, all) = (session.solved(), session.results().len());
    let missed = !session.missed().is_empty();
    let praise = if missed { words.summary_some_right } else { words.summary_all_right };
    let practise = missed.then(|| {
        let (place, session) = (place.clone(), session.clone());
        let begin = move |_| {
            app.begin_missed(&place, &session);
            app.go(&place.route());
        };
        view! { <button class="button" id="practise-missed" on:click=begin>{icon("rotate-ccw")}{words.practise_missed}</button> }
    });
    let bar = (words.summary_result)(right, all);
    view! {
        <section class="card stack">
            <h2>{bar.clone()}</h2>
            <progress max=all value=right aria-label=bar></progress>
            <p>{praise}</p>
            {practise}
        </section>
    }
    .into_any()
}

/// The lesson's rules; nothing when its file is not to be had.
fn rules(app: App, words: &'static Messages, place: &Place) -> AnyView {
    let Place::Lesson(id) = place else { return ().into_any() };
    let rules = RwSignal::new(Vec::<String>::new());
    if let Some(file) = app.library.file(id) {
        spawn_local(async move {
            if let Ok(lesson) = app.library.lesson(file).await {
                let _ = rules.try_set(lesson.rule.iter().map(|rule| rule.text.clone()).collect());
            }
        });
    }
    view! {
        <section class="card stack">
            <h2>{words.remember}</h2>
            <ul class="rules">
                {move || rules.get().into_iter().map(|rule| view! { <li>{icon("star")}<span>{rule}</span></li> }).collect_view()}
            </ul>
        </section>
    }
    .into_any()
}
