//! A test that is being taken: one question after another, and not a word here on how it goes.

use std::cell::RefCell;

use leptos::prelude::*;

use super::super::app::not_kept;
use super::super::components::{icon, language_select};
use super::super::html::{El, Part, button, div, header, heading, link, live, main, p, span};
use super::super::pages::{bar, chip, trouble, with_file, with_index};
use super::level::{fits, tests};
use crate::domain::lesson::LessonFile;
use crate::domain::lesson::index::Index;
use crate::domain::log::{Attempt, Mode};
use crate::domain::measure::placement::{Bank, MOST};
use crate::domain::route::Route;
use crate::exercise::{self, Answer, Exercise};
use crate::lang::Messages;
use crate::lang::rooms::LevelTest;
use crate::platform::keyboard::{self, Key};
use crate::platform::{clock, location, page};
use crate::state::reactive::{Var, memo, on_change};
use crate::state::{App, Trouble};

thread_local! {
    /// The answer so far, with the full id of its question: it outlives a change of language.
    static DRAFT: RefCell<(String, Answer)> = RefCell::default();
}

/// What all questions of a test share.
#[derive(Clone, Copy)]
struct Test {
    app: App,
    words: &'static Messages,
    own: &'static LevelTest,
    index: &'static Index,
    bank: &'static Bank,
    /// Flipped for the next question.
    turn: Var<bool>,
}

/// The test. Without a question left it leads to what the test says.
pub fn testing(app: App, words: &'static Messages, own: &'static LevelTest) -> El {
    // Forms follow from the learner's id, which is drawn with the first change.
    if app.profile.with_untracked(|profile| profile.id.is_empty()) {
        app.change_profile(|_| {});
    }
    let test = with_index(app, words, move |index| {
        with_file(words, app.library.read::<Bank>(Some(index.bank.clone())), move |bank| {
            let test = Test { app, words, own, index, bank, turn: Var::new(false) };
            live(move || {
                test.turn.track();
                untrack(|| test.question())
            })
        })
    });
    div("player").with(test).view()
}

impl Test {
    fn question(self) -> El {
        let Self { app, words, .. } = self;
        let tests = tests(app, self.bank);
        let now = tests.time(clock::now());
        let Some(next) = tests.next(now, &fits(app, self.index, self.bank)) else {
            location::replace(&Route::Test.href());
            return ().view();
        };
        let id = &self.bank.item[next].id;
        let lesson = id.split_once('/').and_then(|(lesson, _)| self.index.lesson(lesson));
        let Some(lesson) = lesson else { return trouble(words, Trouble::Unknown, false, location::reload) };
        let seed = tests.order(next);
        let answered = tests.open(now).map_or(0, |open| open.answers.len());
        let begun = answered > 0;
        let question = with_file(
            words,
            app.library.read(Some(lesson.file.clone())),
            move |file: &LessonFile| match file
                .lesson
                .exercise
                .iter()
                .find(|it| file.lesson.full_id(it) == *id)
            {
                Some(exercise) => Question::new(self, file, exercise, (next, seed), begun, now).shown(),
                None => trouble(words, Trouble::Broken, false, location::reload),
            },
        );
        let number = answered + 1;
        let close =
            link("button button--icon", Route::Test.href()).id("close").attr("aria-label", words.close);
        let count = span("player-count").attr("aria-hidden", "true").with((number, "/", MOST));
        let top = (
            close.with(icon("x")),
            bar(answered, MOST, self.own.question.of(&[number, MOST])),
            count,
            language_select(words, move |lang| app.choose_language(lang)),
        );
        (header("player-top").with(top), question).view()
    }
}

/// The question on the screen, with its answer.
#[derive(Clone, Copy)]
struct Question {
    test: Test,
    file: &'static LessonFile,
    exercise: &'static Exercise,
    /// Its place in the bank.
    item: usize,
    seed: u32,
    /// There were answers before it.
    begun: bool,
    /// When it was last drawn, in milliseconds since 1970.
    since: u64,
    answer: Var<Answer>,
}

impl Question {
    fn new(
        test: Test,
        file: &'static LessonFile,
        exercise: &'static Exercise,
        (item, seed): (usize, u32),
        begun: bool,
        since: u64,
    ) -> Self {
        let id = &test.bank.item[item].id;
        let draft = DRAFT.with_borrow(|(of, draft)| (of == id).then(|| draft.clone()));
        let answer = Var::new(draft.filter(|draft| exercise.task.takes(draft)).unwrap_or_default());
        Self { test, file, exercise, item, seed, begun, since, answer }
    }

    fn id(self) -> &'static str {
        &self.test.bank.item[self.item].id
    }

    fn shown(self) -> El {
        let Test { app, words, .. } = self.test;
        let (answer, id) = (self.answer, self.id());
        on_change(move || answer.get(), move |answer| DRAFT.set((id.to_owned(), answer)));
        // The same question in another language leaves the focus where it is.
        if app.is_news(id.to_owned()) {
            page::scroll_to_top();
            page::focus("heading");
        }
        self.listen();
        let (file, exercise) = (self.file, self.exercise);
        let own = file.words_of(exercise.task.kind());
        let lesson = &file.lesson.id;
        let never = memo(|| false);
        let body = exercise::view::view(lesson, exercise, own, self.seed, &words.exercise, answer, never);
        let what = exercise::view::what(lesson, &exercise.id);
        let unready = memo(move || !answer.with(|answer| exercise.task.ready(answer)));
        let next = button("button button--primary")
            .id("check")
            .on_click(move || self.submit())
            .aria_of("aria-disabled", move || unready.get())
            .with(live(move || if unready.get() { words.check_first } else { words.next }));
        // The notices of the other pages are not here: whoever would lose eighteen answers must know it.
        let main = main("player-main").id("main").with((
            div("notices").attr("role", "status").with(not_kept(app, words)),
            p("row").with(chip(own, exercise, &words.exercise)),
            heading("prompt").attr("aria-describedby", what).with(&exercise.prompt),
            body,
        ));
        (main, div("player-bar").with(next)).view()
    }

    /// Enter goes on, digits choose, Escape leaves: the answers stay.
    fn listen(self) {
        let listener = keyboard::listen(move |key| match key {
            Key::Enter => {
                self.submit();
                true
            }
            Key::Escape => {
                self.test.app.go(&Route::Test);
                true
            }
            Key::Digit(digit) => {
                let changed = self.exercise.task.digit(self.seed, &self.answer.get_untracked(), digit);
                changed.map(|answer| self.answer.set(answer)).is_some()
            }
        });
        let listener = StoredValue::new_local(Some(listener));
        on_cleanup(move || listener.set_value(None));
    }

    /// Grades the answer and says nothing; the next question, or what the test says.
    fn submit(self) {
        let answer = self.answer.get_untracked();
        if !self.exercise.task.ready(&answer) {
            return;
        }
        let Test { app, bank, index, turn, .. } = self.test;
        let before = untrack(|| tests(app, bank));
        let now = before.time(clock::now());
        // Another tab has answered it or ended the test, or it stood here for hours.
        let wanted = before.next(now, &untrack(|| fits(app, index, bank)));
        if before.open(now).is_some() != self.begun || wanted != Some(self.item) {
            if self.begun && before.open(now).is_none() {
                location::replace(&Route::Test.href());
            } else {
                turn.update(|turn| *turn = !*turn);
            }
            return;
        }
        let outcome = self.exercise.task.grade(&answer);
        app.record.append(Attempt {
            at: now,
            seed: self.seed,
            took: u32::try_from(now.saturating_sub(self.since)).unwrap_or(u32::MAX),
            mode: Mode::Test,
            ..Attempt::graded(self.id().to_owned(), answer, outcome)
        });
        if untrack(|| tests(app, bank).open(now).is_some()) {
            turn.update(|turn| *turn = !*turn);
        } else {
            // A second click before the page has changed must not begin another test.
            self.answer.set(Answer::default());
            location::replace(&Route::Test.href());
        }
    }
}
