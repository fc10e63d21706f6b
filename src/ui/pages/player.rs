//! The player: one exercise at a time, then its feedback.

use leptos::prelude::*;

use super::super::components::{Verdict, icon, language_select, sheet, skeleton};
use super::super::html::{El, Part, b, button, div, el, h2, header, heading, live, main, p, span};
use super::path::bar;
use super::{notice_page, to_path, trouble};
use crate::domain::lesson::{Gloss, Lesson, LessonFile};
use crate::domain::practice::Session;
use crate::domain::route::Route;
use crate::exercise::{self, Answer, Exercise, Outcome};
use crate::lang::{ExerciseWords, Messages};
use crate::platform::keyboard::{self, Key};
use crate::platform::{clock, location, page};
use crate::state::reactive::{Memo, Var, effect, memo, on_change, spawn};
use crate::state::{App, Load, Place, Trouble};

/// Everything that the parts of the player share.
#[derive(Clone)]
struct Player {
    app: App,
    words: &'static Messages,
    place: Place,
    /// `None` until the lesson of a new session is here.
    session: Var<Option<Session>>,
    /// The lesson of the present exercise.
    lesson: Var<Load<LessonFile>>,
    /// Flipped to try once more to load it.
    again: Var<bool>,
}

/// The player at a place. It goes on where the session was left.
pub fn player(app: App, words: &'static Messages, place: Place) -> El {
    let kept = app.session(&place).filter(|session| !session.finished());
    if kept.is_none() && place == Place::Review {
        return bare(notice_page("refresh-cw", words.review_empty, to_path(words)));
    }
    let player = Player {
        app,
        words,
        place,
        session: Var::new(kept),
        lesson: Var::new(Load::Waiting),
        again: Var::new(false),
    };
    player.load_lessons();
    let session = player.session;
    let at = memo(move || {
        session.with(|session| session.as_ref().and_then(|session| session.current().map(str::to_owned)))
    });
    let body = {
        let player = player.clone();
        live(move || match player.lesson.get() {
            Load::Waiting => bare(skeleton(words.loading)),
            Load::Failed(why) => {
                let (lesson, again) = (player.lesson, player.again);
                bare(match (why, app.library.index.get()) {
                    (Trouble::Unknown, Load::Failed(why)) => {
                        trouble(words, why, true, move || app.library.retry())
                    }
                    _ => trouble(words, why, false, move || {
                        lesson.set(Load::Waiting);
                        again.update(|again| *again = !*again);
                    }),
                })
            }
            Load::Ready(file) => match at.get().and_then(|id| find(&file.lesson, &id)) {
                Some(number) => player.exercise(file, number),
                None => bare(skeleton(words.loading)),
            },
        })
    };
    let close = button("button button--icon").id("close").attr("aria-label", words.close);
    let close = close.on_click(|| page::set_dialog("leave", true)).with(icon("x"));
    let top = (close, player.progress(), language_select(words, move |lang| app.choose_language(lang)));
    (div("player").with((header("player-top").with(top), body)), player.leave_dialog()).view()
}

fn bare(view: El) -> El {
    main("player-main").id("main").with(view).view()
}

/// The number of the exercise with this full id, if it is this lesson's.
fn find(lesson: &Lesson, full_id: &str) -> Option<usize> {
    lesson.exercise.iter().position(|exercise| lesson.full_id(exercise) == full_id)
}

impl Player {
    /// Loads the lesson of the present exercise, and another when that or the language changes.
    fn load_lessons(&self) {
        let player = self.clone();
        let wanted = memo(move || player.wanted_file());
        let player = self.clone();
        effect(move || {
            let player = player.clone();
            player.again.track();
            match wanted.get() {
                None => player.lesson.set(Load::Waiting),
                Some(Err(why)) => player.lesson.set(Load::Failed(why)),
                Some(Ok(file)) => spawn(async move {
                    let loaded = player.app.library.read(Some(file.clone())).await;
                    // The learner may have gone elsewhere meanwhile.
                    if wanted.try_get_untracked().flatten() != Some(Ok(file)) {
                        return;
                    }
                    match loaded {
                        Ok(file) => player.show(file),
                        Err(why) => player.lesson.set(Load::Failed(why)),
                    }
                }),
            }
        });
    }

    /// The file of the lesson to show; `None` while the index is on its way.
    fn wanted_file(&self) -> Option<Result<String, Trouble>> {
        let id = match &self.place {
            Place::Lesson(id) => id.clone(),
            Place::Review => self.session.with(|session| {
                let id = session.as_ref()?.current()?;
                id.split('/').next().map(str::to_owned)
            })?,
        };
        self.app.library.find(&id)
    }

    fn show(&self, file: &'static LessonFile) {
        let lesson = &file.lesson;
        // What a newer version of the lesson no longer has cannot be gone on with.
        let own = [&lesson.id, "/"].concat();
        let kept = self.session.get_untracked().and_then(|mut session| {
            session.retain(|id| !id.starts_with(&own) || find(lesson, id).is_some());
            (!session.finished()).then_some(session)
        });
        match (&self.place, kept) {
            (_, Some(session)) => self.session.set(Some(session)),
            (Place::Lesson(_), None) => self.session.set(Some(self.app.begin_lesson(lesson))),
            (Place::Review, None) => return location::replace(&Route::Review.href()),
        }
        self.lesson.set(Load::Ready(file));
    }

    fn progress(&self) -> El {
        let (session, words) = (self.session, self.words);
        let progress = memo(move || session.with(|session| session.as_ref().map(Session::progress)));
        live(move || {
            let (done, total) = progress.get()?;
            let now = (done + 1).min(total);
            let count = span("player-count").attr("aria-hidden", "true").with((now, "/", total));
            Some((bar(done, total, words.progress.of(&[now, total])), count))
        })
    }

    fn leave_dialog(&self) -> El {
        let (app, words, place) = (self.app, self.words, self.place.clone());
        let leave = move || {
            page::set_dialog("leave", false);
            let topic = match &place {
                Place::Lesson(id) => app
                    .library
                    .index
                    .with_untracked(|index| Some(Route::Topic(index.ready()?.topic_of(id)?.id.clone()))),
                Place::Review => Some(Route::Review),
            };
            app.go(&topic.unwrap_or_default());
        };
        let stay = button("button button--primary").id("stay");
        let stay = stay.on_click(|| page::set_dialog("leave", false)).with(words.stay);
        let leave = button("button").id("leave-now").on_click(leave).with(words.leave_now);
        el("dialog", "").id("leave").attr("aria-labelledby", "leave-title").with(div("stack").with((
            h2("").id("leave-title").with(words.leave.title),
            p("").with(words.leave.body),
            div("row").with((stay, leave)),
        )))
    }

    /// One exercise. Drawn once; answering and checking change it in place.
    fn exercise(&self, file: &'static LessonFile, number: usize) -> El {
        let Some(exercise) = file.lesson.exercise.get(number) else { return ().view() };
        let words = self.words;
        let session = self.session;
        let seed = session.with_untracked(|session| session.as_ref().map_or(0, Session::exercise_seed));
        let draft = session.with_untracked(|session| session.as_ref().map(|session| session.draft().clone()));
        let answer = Var::new(draft.filter(|draft| exercise.task.takes(draft)).unwrap_or_default());
        let outcome = move |session: &Option<Session>| session.as_ref().and_then(Session::checked);
        let checked = memo(move || session.with(outcome).is_some());
        self.keep_draft(answer);
        // The same exercise in another language leaves the focus where it is.
        if self.app.is_news(file.lesson.full_id(exercise)) {
            page::focus("heading");
        }

        let own = file.words_of(exercise.task.kind());
        let body =
            exercise::view::view(&file.lesson.id, exercise, own, seed, &words.exercise, answer, checked);
        let chip = chip(own, exercise, &words.exercise);
        let what = exercise::view::what(&file.lesson.id, &exercise.id);
        let turn = Turn { player: self.clone(), file, exercise, answer, seed };
        turn.listen();
        let hints = turn.hints();
        let bar = live(move || match checked.get().then(|| session.with_untracked(outcome)).flatten() {
            Some(outcome) => turn.feedback(outcome),
            None => turn.bar(),
        });
        let main = main("player-main").id("main").with((
            p("row").with(chip),
            heading("prompt").attr("aria-describedby", what).with(&exercise.prompt),
            body,
            terms(file, number),
            hints,
        ));
        (main, bar).view()
    }

    fn keep_draft(&self, answer: Var<Answer>) {
        let player = self.clone();
        on_change(move || answer.get(), move |answer| _ = player.change(|session| session.answer(answer)));
    }

    /// Changes the session and keeps it.
    fn change<R>(&self, change: impl FnOnce(&mut Session) -> R) -> Option<R> {
        let mut session = self.session.get_untracked()?;
        let result = change(&mut session);
        self.app.keep_session(&self.place, &session);
        self.session.set(Some(session));
        Some(result)
    }
}

/// The exercise on the screen, with its answer.
#[derive(Clone)]
struct Turn {
    player: Player,
    file: &'static LessonFile,
    exercise: &'static Exercise,
    answer: Var<Answer>,
    seed: u32,
}

impl Turn {
    /// Enter checks and goes on, digits choose, Escape asks before leaving.
    fn listen(&self) {
        let turn = self.clone();
        let listener = keyboard::listen(move |key| match key {
            Key::Enter if turn.is_checked() => {
                turn.next();
                true
            }
            Key::Enter => {
                turn.check();
                true
            }
            Key::Escape => {
                page::set_dialog("leave", true);
                true
            }
            Key::Digit(digit) => {
                let changed = turn.exercise.task.digit(turn.seed, &turn.answer.get_untracked(), digit);
                match changed.filter(|_| !turn.is_checked()) {
                    Some(answer) => {
                        turn.answer.set(answer);
                        true
                    }
                    None => false,
                }
            }
        });
        let listener = StoredValue::new_local(Some(listener));
        on_cleanup(move || listener.set_value(None));
    }

    fn is_checked(&self) -> bool {
        self.player
            .session
            .with_untracked(|session| session.as_ref().is_some_and(|session| session.checked().is_some()))
    }

    /// Grades the answer. The attempt is in the log before the feedback is shown.
    fn check(&self) {
        let answer = self.answer.get_untracked();
        if !self.exercise.task.ready(&answer) {
            return;
        }
        let Some(mut session) = self.player.session.get_untracked() else { return };
        session.answer(answer);
        if let Some(attempt) = session.check(&self.exercise.task, clock::now()) {
            self.player.app.record.append(attempt);
            // What comes after the lesson asks what was done.
            self.player.app.library.complete(false);
            self.player.app.keep_session(&self.player.place, &session);
            self.player.session.set(Some(session));
            page::focus("feedback");
        }
    }

    fn next(&self) {
        let more = self.player.change(|session| session.next(clock::now()));
        if more == Some(false) {
            location::replace(&self.player.place.summary().href());
        } else {
            page::scroll_to_top();
        }
    }

    fn bar(&self) -> El {
        let words = self.player.words;
        let hints = self.exercise.hint.len();
        let shown = self.hints_shown();
        let turn = self.clone();
        let more = memo(move || shown.get() < hints);
        let hint = live(move || {
            let turn = turn.clone();
            let show = move || {
                turn.player.change(|session| session.hint(hints));
                if !more.get_untracked() {
                    page::focus("check");
                }
            };
            let hint = button("button").id("hint").on_click(show).with((icon("lightbulb"), words.hint));
            more.get().then_some(hint)
        });
        let (turn, exercise, answer) = (self.clone(), self.exercise, self.answer);
        let begun = memo(move || !answer.with(Answer::is_blank));
        let unready = memo(move || !answer.with(|answer| exercise.task.ready(answer)));
        let check = button("button button--primary")
            .id("check")
            .on_click(move || turn.check())
            .aria_of("aria-disabled", move || unready.get())
            .with(live(move || if unready.get() { words.check_first } else { words.check }));
        let reset = live(move || {
            let reset = button("button button--icon").id("reset").attr("aria-label", words.reset);
            let reset = reset.attr("title", words.reset).with(icon("rotate-ccw"));
            let start_over = move || {
                answer.set(Answer::default());
                page::focus("heading");
            };
            begun.get().then(|| reset.on_click(start_over))
        });
        div("player-bar").with((hint, reset, check))
    }

    fn hints_shown(&self) -> Memo<usize> {
        let session = self.player.session;
        memo(move || {
            session.with(|session| session.as_ref().map_or(0, |session| usize::from(session.hints())))
        })
    }

    fn hints(&self) -> El {
        let (words, exercise, shown) = (self.player.words, self.exercise, self.hints_shown());
        let hints = live(move || {
            let of = exercise.hint.len();
            let shown = exercise.hint.iter().take(shown.get()).zip(1..);
            let hint = |(hint, at): (&'static String, usize)| {
                p("hint").with((b("").with((words.hint_of.of(&[at, of]), ". ")), hint))
            };
            shown.map(hint).collect::<Vec<_>>()
        });
        div("hints").attr("role", "status").with(hints)
    }

    fn feedback(&self, outcome: Outcome) -> El {
        let (done, total) =
            self.player.session.with_untracked(|session| session.as_ref().map_or((0, 0), Session::progress));
        let verdict = Verdict {
            outcome,
            why: self.exercise.task.reason(&self.answer.get_untracked()),
            rule: self.file.lesson.rule_of(self.exercise),
            last: done + 1 >= total,
        };
        let turn = self.clone();
        sheet(self.player.words, verdict, move || turn.next())
    }
}

/// The terms of an exercise; a tap tells what one means.
fn terms(file: &'static LessonFile, number: usize) -> Option<El> {
    let here = file.terms.iter().filter(|gloss| gloss.at.contains(&number));
    let term = |gloss: &'static Gloss| {
        el("details", "term").with((el("summary", "").with(&gloss.term), span("").with(&gloss.meaning)))
    };
    let terms: Vec<_> = here.map(term).collect();
    (!terms.is_empty()).then(|| div("terms").with(terms))
}

/// The kind of exercise and the surface of its scene, in a chip.
pub fn chip(own: &'static [String], exercise: &Exercise, words: &'static ExerciseWords) -> El {
    let surfaces = words.surfaces;
    let surface = exercise.scene.as_ref().map(|scene| (" · ", surfaces[scene.surface()]));
    span("chip").with((own.first(), surface))
}
