//! What is due for review.

use leptos::prelude::*;

use super::super::components::{icon, notice_page};
use super::{to_path, with_index};
use crate::domain::route::Route;
use crate::lang::Messages;
use crate::state::App;

/// The most exercises in one review: about five minutes.
const MOST: usize = 10;

/// The review page.
pub fn review(app: App, words: &'static Messages) -> AnyView {
    with_index(app, words, move |index| {
        let due = app.due();
        if due.is_empty() {
            return notice_page("refresh-cw", words.review_empty, to_path(words));
        }
        let lessons = index.lessons().filter_map(|lesson| {
            let count = due.iter().filter(|id| id.split('/').next() == Some(&lesson.id)).count();
            (count > 0).then(|| {
                view! { <li class="row"><span class="grow">{lesson.title.clone()}</span><span class="badge">{count}</span></li> }
            })
        });
        let lessons: Vec<_> = lessons.collect();
        let queue: Vec<String> = due.iter().take(MOST).cloned().collect();
        let begin = move |_| {
            app.begin_review(queue.clone());
            app.go(&Route::Reviewing);
        };
        view! {
            <h1 id="heading" tabindex="-1">{words.review}</h1>
            <section class="card stack">
                <div class="row">{icon("refresh-cw")}<h2 class="grow">{words.review_ready}": "{words.count(due.len(), words.exercises)}</h2></div>
                <p class="muted">{words.review_body}</p>
                <ul class="stack">{lessons}</ul>
                <button class="button button--primary" id="begin-review" on:click=begin>{words.review_start}</button>
            </section>
        }
        .into_any()
    })
}
