//! The answers given: each exercise with the learner's latest answer, as it was checked.

use super::super::components::{icon, ideas, notice_page, sheet_title, verdict};
use super::super::html::{El, Part, b, button, div, h2, h3, heading, li, link, live, ol, p, span, ul};
use super::super::pages::{chip, to_path, unknown, with_file, with_index};
use crate::domain::lesson::LessonFile;
use crate::domain::lesson::index::Index;
use crate::domain::log::Attempt;
use crate::domain::route::Route;
use crate::exercise::{self, Answer, Exercise};
use crate::lang::Messages;
use crate::platform::clock;
use crate::state::reactive::{Var, memo};
use crate::state::{App, Place};

/// The answers given in a lesson, or in the last review.
pub fn answers(app: App, words: &'static Messages, id: String) -> El {
    with_index(app, words, move |index| {
        let place = Place::of_summary(&id);
        let (title, ids) = match (&place, index.lesson(&id)) {
            (Place::Lesson(_), Some(lesson)) => (lesson.title.as_str(), lesson.full_ids().collect()),
            (Place::Lesson(_), None) => return unknown(words, words.unknown_lesson),
            (Place::Review, _) => (words.review, reviewed(app)),
        };
        let begun = ids.iter().any(|id| app.record.latest(id).is_some());
        if !begun {
            return notice_page("list-checks", words.answers_empty, to_path(words));
        }
        let items = ids.iter().filter_map(|id| item(app, words, index, id, app.record.latest(id), false));
        let back = link("button button--icon", Route::Path.href()).attr("aria-label", words.to_path);
        let title = div("stack--tight").with((heading("").with(words.my_answers), p("muted").with(title)));
        (
            div("page-head").with((back.with(icon("arrow-left")), title)),
            ol("stack").with(items.collect::<Vec<_>>()),
        )
            .view()
    })
}

/// One answer, by the moment when it was given.
pub fn answer(app: App, words: &'static Messages, at: &str) -> El {
    let at = at.parse().unwrap_or(u64::MAX);
    with_index(app, words, move |index| {
        let given = app.record.with_log(|log| log.iter().find(|attempt| attempt.at == at).cloned());
        let item =
            given.and_then(|attempt| item(app, words, index, &attempt.exercise.clone(), Some(attempt), true));
        let Some(item) = item else {
            return notice_page("list-checks", words.answers_empty, to_path(words));
        };
        let back = link("button button--icon", Route::History.href()).attr("aria-label", words.my_answers);
        let back = back.with(icon("arrow-left"));
        (div("page-head").with((back, heading("").with(words.my_answers))), ul("stack").with(item)).view()
    })
}

fn reviewed(app: App) -> Vec<String> {
    let session = app.session(&Place::Review);
    session
        .map_or_else(Vec::new, |session| session.results().iter().map(|done| done.exercise.clone()).collect())
}

/// An exercise with its answer; `None` for one that this version no longer has.
fn item(
    app: App,
    words: &'static Messages,
    index: &Index,
    full_id: &str,
    attempt: Option<Attempt>,
    open: bool,
) -> Option<El> {
    let (lesson, exercise) = full_id.split_once('/')?;
    let file = index.lesson(lesson)?.file.clone();
    let exercise = exercise.to_owned();
    let body = with_file(words, app.library.read(Some(file)), move |file: &'static LessonFile| {
        let found = file.lesson.exercise.iter().position(|it| it.id == exercise);
        let Some(number) = found else { return ().view() };
        one(words, file, number, attempt.as_ref(), open)
    });
    Some(li("card stack").with(body))
}

fn one(
    words: &'static Messages,
    file: &'static LessonFile,
    number: usize,
    attempt: Option<&Attempt>,
    open: bool,
) -> El {
    let exercise = &file.lesson.exercise[number];
    let own = file.words_of(exercise.task.kind());
    let head = (p("row").with(chip(own, exercise, &words.exercise)), h2("").with(&exercise.prompt));
    let Some(attempt) = attempt else { return (head, p("muted").with(words.not_answered)).view() };
    let open = Var::new(open);
    let show = button("button")
        .aria_of("aria-expanded", move || open.get())
        .on_click(move || open.update(|open| *open = !*open))
        .with(live(move || if open.get() { words.hide_answer } else { words.show_answer }));
    let body = {
        let attempt = attempt.clone();
        live(move || {
            let rule = file.lesson.rule_of(exercise);
            open.get()
                .then(|| replay(words, &file.lesson.id, exercise, own, &attempt.answer, attempt.seed, rule))
        })
    };
    let ideas = ideas(words, &file.ideas_in(number, &attempt.answer));
    (head, result(words, attempt), ideas, div("row").with(show), body).view()
}

/// When it was answered, how it went, and how many hints were used.
fn result(words: &'static Messages, attempt: &Attempt) -> El {
    let outcome = attempt.outcome();
    let points =
        (outcome.total > 1).then(|| (" · ", words.points.of(&[outcome.earned.into(), outcome.total.into()])));
    let hints = (attempt.hints > 0).then(|| (" · ", words.hints_used.of(&[attempt.hints.into()])));
    let when = clock::date(attempt.at, words.edition().lang.code());
    verdict(outcome, span("").with((b("").with(sheet_title(words, outcome)), points, hints, " · ", when)))
}

/// An answer as it was checked, with what was said then.
pub fn replay(
    words: &'static Messages,
    lesson: &'static str,
    exercise: &'static Exercise,
    own: &'static [String],
    answer: &Answer,
    seed: u32,
    rule: Option<&'static String>,
) -> El {
    if answer.is_blank() {
        return p("muted").with(words.only_result);
    }
    // Kept for an older version of the exercise.
    if !exercise.task.takes(answer) || !exercise.task.ready(answer) {
        let said = (h3("").with(words.changed.title), p("").with(words.changed.body));
        return div("notice").with((icon("info"), div("stack--tight").with(said)));
    }
    let reason = exercise.task.reason(answer).map(|why| p("").with(why));
    let rule = rule.map(|rule| p("muted").with((b("").with((words.rule, ": ")), rule)));
    let given = Var::new(answer.clone());
    let locked = memo(|| true);
    let view = exercise::view::view(lesson, exercise, own, seed, &words.exercise, given, locked);
    div("replay stack").with((view, reason, rule))
}
