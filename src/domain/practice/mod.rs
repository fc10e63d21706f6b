//! A practice session: a queue of exercises, and where the learner stands in it.
//!
//! Transitions only: the clock and the seed come in as arguments, attempts come out. Saved as JSON
//! after each change, so that a reload goes on at the same exercise with the same order and answer.

mod old;

use serde::{Deserialize, Serialize};

use crate::domain::json;
use crate::domain::lesson::Lesson;
use crate::domain::log::{Attempt, Mode};
use crate::exercise::{Answer, Outcome, Task, shuffle};

/// The saved form. A newer one is not read.
const VERSION: u32 = 2;

/// A session.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Session {
    version: u32,
    mode: Mode,
    seed: u32,
    /// Full ids: `lesson/exercise`.
    queue: Vec<String>,
    /// The place in the queue; its length when all is done.
    at: usize,
    /// The answer to the present exercise, so far.
    answer: Answer,
    /// Hints shown for the present exercise.
    hints: u8,
    /// When the present exercise was first shown, in milliseconds since 1970.
    since: u64,
    /// What grading said of the present exercise.
    checked: Option<Outcome>,
    results: Vec<Done>,
}

/// A finished exercise of a session.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Done {
    /// Its full id.
    pub exercise: String,
    /// How it went.
    pub outcome: Outcome,
    /// Hints that were shown.
    pub hints: u8,
}

/// What is read: a session of this version or an older one.
#[derive(Deserialize)]
struct Saved {
    mode: Mode,
    seed: u32,
    queue: Vec<String>,
    at: usize,
    /// Since version 2.
    #[serde(default)]
    answer: Answer,
    /// Until version 1.
    #[serde(default)]
    draft: Option<old::Draft>,
    hints: u8,
    since: u64,
    checked: Option<Outcome>,
    results: Vec<Done>,
}

/// Why a saved session cannot be gone on with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotRestored {
    /// A newer app wrote it.
    Newer,
    /// It was damaged.
    Corrupt,
}

impl Session {
    /// Begins a lesson.
    pub fn start(lesson: &Lesson, seed: u32, now: u64) -> Self {
        let queue = lesson.exercise.iter().map(|exercise| lesson.full_id(exercise)).collect();
        Self::begin(Mode::Learn, queue, seed, now)
    }

    /// Begins a review of exercises, by their full ids.
    pub fn start_review(queue: Vec<String>, seed: u32, now: u64) -> Self {
        Self::begin(Mode::Review, queue, seed, now)
    }

    /// Begins to practise only what was missed in this session.
    #[must_use]
    pub fn start_missed(&self, seed: u32, now: u64) -> Self {
        Self::begin(Mode::Review, self.missed(), seed, now)
    }

    fn begin(mode: Mode, queue: Vec<String>, seed: u32, now: u64) -> Self {
        Self {
            version: VERSION,
            mode,
            seed,
            queue,
            at: 0,
            answer: Answer::default(),
            hints: 0,
            since: now,
            checked: None,
            results: Vec::new(),
        }
    }

    /// Reads a saved session.
    pub fn restore(json: &str) -> Result<Self, NotRestored> {
        let saved: Saved = json::read_format(json, "version", VERSION).map_err(|error| match error {
            Ok(_) => NotRestored::Newer,
            Err(json::NotRead) => NotRestored::Corrupt,
        })?;
        let Saved { mode, seed, queue, at, answer, draft, hints, since, checked, results } = saved;
        let answer = draft.map_or(answer, Answer::from);
        Ok(Self { version: VERSION, mode, seed, queue, at, answer, hints, since, checked, results })
    }

    /// The saved form.
    pub fn save(&self) -> String {
        // Fails only for maps with keys that are no text; there is no map.
        serde_json::to_string(self).unwrap_or_default()
    }

    /// The full id of the present exercise.
    pub fn current(&self) -> Option<&str> {
        self.queue.get(self.at).map(String::as_str)
    }

    /// The seed of the present exercise's order: another for each place, the same after a reload.
    pub fn exercise_seed(&self) -> u32 {
        let mut state = u64::from(self.seed) << 32 | self.at as u64;
        (shuffle::next(&mut state) >> 32) as u32
    }

    /// The answer to the present exercise, so far.
    pub const fn draft(&self) -> &Answer {
        &self.answer
    }

    /// Hints shown for the present exercise.
    pub const fn hints(&self) -> u8 {
        self.hints
    }

    /// What grading said of the present exercise, if it was checked.
    pub const fn checked(&self) -> Option<Outcome> {
        self.checked
    }

    /// Exercises behind, exercises in all.
    pub fn progress(&self) -> (usize, usize) {
        (self.at, self.queue.len())
    }

    /// Nothing is left.
    pub fn finished(&self) -> bool {
        self.at >= self.queue.len()
    }

    /// The finished exercises.
    pub fn results(&self) -> &[Done] {
        &self.results
    }

    /// How many exercises were solved, and how many were graded.
    pub fn solved(&self) -> (usize, usize) {
        let count = |is: fn(&Outcome) -> bool| self.results.iter().filter(|done| is(&done.outcome)).count();
        (count(Outcome::solved), count(Outcome::graded))
    }

    /// The full ids of the exercises that were not solved.
    pub fn missed(&self) -> Vec<String> {
        let missed = self.results.iter().filter(|done| done.outcome.missed());
        missed.map(|done| done.exercise.clone()).collect()
    }

    /// Changes the answer; not once it is checked.
    pub fn answer(&mut self, answer: Answer) {
        if self.checked.is_none() {
            self.answer = answer;
        }
    }

    /// Shows one more hint of those there are.
    pub fn hint(&mut self, available: usize) {
        if self.checked.is_none() && usize::from(self.hints) < available {
            self.hints += 1;
        }
    }

    /// Grades the present answer. `None` when it is not ready, or was checked before.
    pub fn check(&mut self, task: &Task, now: u64) -> Option<Attempt> {
        if self.checked.is_some() || !task.ready(&self.answer) {
            return None;
        }
        let exercise = self.current()?.to_owned();
        let outcome = task.grade(&self.answer);
        self.checked = Some(outcome);
        self.results.push(Done { exercise: exercise.clone(), outcome, hints: self.hints });
        Some(Attempt {
            at: now,
            seed: self.exercise_seed(),
            hints: self.hints,
            took: u32::try_from(now.saturating_sub(self.since)).unwrap_or(u32::MAX),
            mode: self.mode,
            ..Attempt::graded(exercise, self.answer.clone(), outcome)
        })
    }

    /// Goes on to the next exercise, if this one is checked. Says whether there is one.
    pub fn next(&mut self, now: u64) -> bool {
        if self.checked.take().is_some() {
            self.at += 1;
            self.answer = Answer::default();
            self.hints = 0;
            self.since = now;
        }
        !self.finished()
    }

    /// Drops exercises that are no longer there. Finished ones stay.
    pub fn retain(&mut self, known: impl Fn(&str) -> bool) {
        let here = self.current().is_none_or(&known);
        let behind = self.at.min(self.queue.len());
        let ahead = self.queue.split_off(behind);
        self.queue.extend(ahead.into_iter().filter(|id| known(id)));
        if !here {
            self.answer = Answer::default();
            self.hints = 0;
            self.checked = None;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exercise::Opt;
    use crate::exercise::choice::Choice;

    fn task() -> Task {
        let option = |right| Opt { right, text: "text".into(), why: "why".into() };
        Task::Choice(Choice { many: false, option: vec![option(true), option(false)] })
    }

    fn session() -> Session {
        Session::start_review(vec!["a/1".into(), "a/2".into(), "a/3".into()], 42, 1000)
    }

    #[test]
    fn an_exercise_is_checked_once_and_logged_with_its_time() {
        let mut session = session();
        assert_eq!(session.check(&task(), 2000), None, "nothing answered yet");
        session.answer(Answer::only(0));
        session.hint(2);
        let attempt = session.check(&task(), 4500).unwrap();
        assert_eq!((attempt.exercise.as_str(), attempt.took, attempt.hints), ("a/1", 3500, 1));
        assert!(attempt.outcome().solved());
        assert_eq!(session.check(&task(), 5000), None, "checked before");
        session.answer(Answer::only(1));
        assert_eq!(session.draft(), &Answer::only(0), "locked after checking");
    }

    #[test]
    fn one_goes_on_only_after_checking() {
        let mut session = session();
        assert!(session.next(0));
        assert_eq!(session.current(), Some("a/1"));
        session.answer(Answer::only(1));
        session.check(&task(), 0);
        assert!(session.next(0));
        assert_eq!(
            (session.current(), session.draft(), session.progress()),
            (Some("a/2"), &Answer::default(), (1, 3))
        );
        assert_eq!(session.missed(), ["a/1"]);
    }

    #[test]
    fn a_restored_session_is_the_same() {
        let mut session = session();
        session.answer(Answer::only(0));
        session.check(&task(), 10);
        session.next(10);
        session.answer(Answer::only(1));
        session.hint(3);
        let again = Session::restore(&session.save()).unwrap();
        assert_eq!(again, session);
        assert_eq!(again.exercise_seed(), session.exercise_seed());
    }

    #[test]
    fn each_place_has_a_seed_of_its_own() {
        let mut session = session();
        let first = session.exercise_seed();
        session.answer(Answer::only(0));
        session.check(&task(), 0);
        session.next(0);
        assert_ne!(session.exercise_seed(), first);
    }

    #[test]
    fn what_is_newer_or_damaged_is_not_restored() {
        assert_eq!(Session::restore(r#"{"version":3,"else":1}"#), Err(NotRestored::Newer));
        assert_eq!(Session::restore(r#"{"version":1}"#), Err(NotRestored::Corrupt));
        assert_eq!(Session::restore("?"), Err(NotRestored::Corrupt));
    }

    #[test]
    fn exercises_that_are_gone_are_dropped() {
        let mut session = session();
        session.answer(Answer::only(0));
        session.retain(|id| id != "a/1" && id != "a/3");
        assert_eq!(
            (session.current(), session.draft(), session.progress()),
            (Some("a/2"), &Answer::default(), (0, 1))
        );
        session.retain(|_| false);
        assert!(session.finished());
    }
}
