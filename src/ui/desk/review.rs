//! What is due for review.

use super::super::components::{icon, notice_page};
use super::super::html::{El, Part, button, div, h2, heading, li, p, section, span, ul};
use super::super::pages::{to_path, with_index};
use crate::domain::route::Route;
use crate::lang::Messages;
use crate::state::App;

/// The most exercises in one review: about five minutes.
const MOST: usize = 10;

/// The review page.
pub fn review(app: App, words: &'static Messages) -> El {
    with_index(app, words, move |index| {
        let due = app.due();
        if due.is_empty() {
            return notice_page("refresh-cw", words.review_empty, to_path(words));
        }
        let lessons = index.all().filter_map(|lesson| {
            let count = due.iter().filter(|id| id.split('/').next() == Some(&lesson.id)).count();
            let title = span("grow").with(&lesson.title);
            (count > 0).then(|| li("row").with((title, span("badge").with(count))))
        });
        let lessons: Vec<_> = lessons.collect();
        let ready = [words.review_ready, ": ", &words.count(due.len(), words.exercises)].concat();
        let queue: Vec<String> = due.into_iter().take(MOST).collect();
        let begin = move || {
            app.begin_review(queue.clone());
            app.go(&Route::Reviewing);
        };
        let card = section("card stack").with((
            div("row").with((icon("refresh-cw"), h2("grow").with(ready))),
            p("muted").with(words.review_body),
            ul("stack").with(lessons),
            button("button button--primary").id("begin-review").on_click(begin).with(words.review_start),
        ));
        (heading("").with(words.review), card).view()
    })
}
