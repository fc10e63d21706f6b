//! Every answer ever given, the latest first; each leads to its replay.

use super::super::components::{icon, notice_page, sheet_title, verdict};
use super::super::html::{El, Part, b, button, div, el, heading, label, li, link, live, p, span, ul};
use super::super::pages::{to_path, with_index};
use crate::domain::lesson::index::Index;
use crate::domain::log::Attempt;
use crate::domain::route::Route;
use crate::lang::Messages;
use crate::lang::rooms::History;
use crate::platform::clock;
use crate::state::App;
use crate::state::reactive::Var;

/// How many are shown at first, and more at a time.
const AT_ONCE: usize = 40;

/// The page.
pub fn history(app: App, words: &'static Messages, own: &'static History) -> El {
    with_index(app, words, move |index| {
        if app.record.answers() == 0 {
            return notice_page("list-checks", own.empty, to_path(words));
        }
        let (shown, only_missed) = (Var::new(AT_ONCE), Var::new(false));
        let toggle = el("input", "").attr("type", "checkbox").id("only-missed");
        let toggle = toggle.on_change(move |_| only_missed.update(|only| *only = !*only));
        let list = live(move || {
            let missed = only_missed.get();
            let wanted = |attempt: &&Attempt| !missed || attempt.outcome().missed();
            let (rows, left) = app.record.with_log(|log| {
                let mut wanted = log.iter().rev().filter(wanted);
                let rows: Vec<_> =
                    wanted.by_ref().take(shown.get()).map(|it| row(words, own, index, it)).collect();
                (rows, wanted.count())
            });
            let none = rows.is_empty().then(|| p("muted").with(own.none_missed));
            let more = (left > 0).then(|| {
                let more = move || shown.update(|shown| *shown += AT_ONCE);
                button("button button--wide")
                    .id("more")
                    .on_click(more)
                    .with(own.more.of(&[left.min(AT_ONCE)]))
            });
            (none, ul("stack--tight").with(rows), more).view()
        });
        (
            div("stack--tight").with((heading("").with(own.title), p("muted").with(own.body))),
            label("pick").with((toggle, own.only_missed)),
            list,
        )
            .view()
    })
}

fn row(words: &'static Messages, own: &'static History, index: &'static Index, attempt: &Attempt) -> El {
    let outcome = attempt.outcome();
    let when = [clock::date(attempt.at, words.edition().lang.code()), clock::time(attempt.at)].join(", ");
    let (lesson, id) = attempt.exercise.split_once('/').unwrap_or_default();
    let place = index.lesson(lesson).and_then(|lesson| {
        let number = lesson.exercises.iter().position(|(known, _)| known == id)?;
        Some((&lesson.title, number + 1))
    });
    let said = sheet_title(words, outcome);
    let result = verdict(outcome, span("small").with((said, " · ", when)));
    match place {
        Some((title, number)) => {
            let title = b("").with((title, " · ", own.exercise.of(&[number])));
            let link = link("card link-card", Route::Answer(attempt.at.to_string()).href());
            li("").with(link.with((div("stack--tight").with((title, result)), icon("chevron-right"))))
        }
        None => li("card stack--tight").with((b("").with(own.gone), result)),
    }
}
