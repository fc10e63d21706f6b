//! After a lesson or a review: how it went, what to remember, what comes next.

use super::super::components::{barys, icon, ideas};
use super::super::html::{El, Part, button, div, h2, heading, li, link, live, p, section, span, ul};
use super::path::bar;
use super::{unknown, with_index};
use crate::domain::lesson::{LessonFile, Rule};
use crate::domain::practice::Session;
use crate::domain::route::Route;
use crate::lang::Messages;
use crate::state::reactive::{Var, spawn};
use crate::state::{App, Load, Place};

/// The page after a session. Reached by its address without one, it leads to the lesson.
pub fn summary(app: App, words: &'static Messages, id: String) -> El {
    let place = Place::of_summary(&id);
    let session = app.session(&place).filter(Session::finished);
    with_index(app, words, move |index| {
        let title = match (&place, index.lesson(&id)) {
            (Place::Lesson(_), Some(lesson)) => lesson.title.as_str(),
            (Place::Lesson(_), None) => return unknown(words, words.unknown_lesson),
            (Place::Review, _) => words.review,
        };
        let next = app.next_lesson(index).map(|lesson| {
            link("button button--primary button--wide", Route::Lesson(lesson.id.clone()).href())
                .id("next-lesson")
                .with([words.next_lesson, ": ", &lesson.title].concat())
        });
        let again = link("button button--primary", place.route().href()).with(words.start);
        let hero_words =
            div("hero-words").with((p("hero-over").with(words.summary_title), heading("").with(title)));
        (
            section("hero").with(div("hero-top").with((hero_words, barys("happy")))),
            session.as_ref().map(|session| result(app, words, &place, session)),
            session.is_none().then_some(again),
            rules(app, words, &place, session.as_ref()),
            div("stack").with((next, link("button button--wide", Route::Path.href()).with(words.to_path))),
        )
            .view()
    })
}

fn result(app: App, words: &'static Messages, place: &Place, session: &Session) -> El {
    let (right, all) = session.solved();
    let missed = !session.missed().is_empty();
    let praise = if missed { words.summary_some_right } else { words.summary_all_right };
    let practise = missed.then(|| {
        let (place, session) = (place.clone(), session.clone());
        let begin = move || {
            app.begin_missed(&place, &session);
            app.go(&place.route());
        };
        button("button")
            .id("practise-missed")
            .on_click(begin)
            .with((icon("rotate-ccw"), words.practise_missed))
    });
    let answers = link("button", Route::Answers(place.name().to_owned()).href()).id("answers");
    let answers = answers.with((icon("list-checks"), words.my_answers));
    let said = words.summary_result.of(&[right, all]);
    section("card stack").with((
        h2("").with(said.clone()),
        bar(right, all, said),
        p("").with(praise),
        div("row").with((practise, answers)),
    ))
}

/// The mistaken beliefs that the answers show, and the lesson's rules; nothing when its file is not to be had.
fn rules(app: App, words: &'static Messages, place: &Place, session: Option<&Session>) -> Option<El> {
    let Place::Lesson(id) = place else { return None };
    let file = Var::new(Load::<LessonFile>::Waiting);
    let name = app.library.file(id);
    spawn(async move {
        if let Ok(read) = app.library.read(name).await {
            file.try_set(Load::Ready(read));
        }
    });
    let missed: Vec<_> =
        session.iter().flat_map(|session| session.missed()).filter_map(|id| app.record.latest(&id)).collect();
    let seen = live(move || {
        let file = file.get().ready()?;
        let mut seen = Vec::new();
        for (number, exercise) in file.lesson.exercise.iter().enumerate() {
            let id = file.lesson.full_id(exercise);
            for attempt in missed.iter().filter(|attempt| attempt.exercise == id) {
                seen.extend(file.ideas_in(number, &attempt.answer));
            }
        }
        ideas(words, &seen).map(|seen| section("card").with(seen))
    });
    let items = live(move || {
        let rules = file.get().ready().map_or(&[][..], |file| &file.lesson.rule);
        let item = |rule: &'static Rule| li("").with((icon("star"), span("").with(&rule.text)));
        rules.iter().map(item).collect::<Vec<_>>()
    });
    let rules = section("card stack").with((h2("").with(words.remember), ul("rules").with(items)));
    Some((seen, rules).view())
}
