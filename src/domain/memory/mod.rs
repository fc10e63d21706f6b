//! What a learner remembers: spaced repetition over skills, and how firmly each skill stands. A fold over the log.
//!
//! Skills, not exercises, are remembered: a review shows a skill on another surface each time. All attempts at a skill on
//! one local day are one review of FSRS, graded by most of them, so that a lesson of ten exercises is not taken for ten
//! reviews.

mod fsrs;
mod mastery;
pub mod review;

pub use self::fsrs::State;
pub use self::mastery::{Evidence, Mastery};
use super::lesson::index::Index;
use super::log::{Attempt, Log, Mode};

/// A skill that was missed comes again after this, in milliseconds.
const SOON: u64 = 10 * 60_000;

/// Hints from which on an exercise was shown how, and not known.
const TOLD: u8 = 3;

/// What is remembered of one skill.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Trace {
    /// When it is to be reviewed; `None` while it was only asked in tests.
    schedule: Option<Schedule>,
    /// What speaks for and against its being mastered.
    pub evidence: Evidence,
}

/// The reviews of a skill, up to the latest day with one.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Schedule {
    /// Before the latest day; `None` on the first day.
    before: Option<State>,
    /// The latest day's exercises: known, and all.
    today: (u32, u32),
    /// After the latest day.
    state: State,
    /// When it was missed, if the latest attempt at it missed it; in milliseconds since 1970.
    missed: Option<u64>,
}

/// The skills, by their places in [`Index::skills`].
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Memory(Vec<Trace>);

/// The skills of all exercises, for looking them up by full id.
#[derive(Clone, Debug, Default)]
pub struct Skills(Vec<(String, &'static [u8])>);

impl Skills {
    /// The skills of an index.
    pub fn of(index: &'static Index) -> Self {
        let mut all: Vec<(String, &'static [u8])> = Vec::new();
        for lesson in index.all() {
            for (id, (_, skills)) in lesson.full_ids().zip(&lesson.exercises) {
                // Put in its place: a sort costs 2 KB of WASM for every type, and these are some hundreds.
                let place = all.partition_point(|(known, _)| *known < id);
                all.insert(place, (id, skills));
            }
        }
        Self(all)
    }

    /// The skills of an exercise; none for one that is unknown.
    pub fn get(&self, full_id: &str) -> &'static [u8] {
        let found = self.0.binary_search_by(|(known, _)| known.as_str().cmp(full_id));
        found.map_or(&[], |place| self.0[place].1)
    }
}

impl Memory {
    /// Folds a log. `day_of` gives the number of a moment's local day.
    pub fn of(log: &Log, skills: &Skills, day_of: &dyn Fn(u64) -> i64) -> Self {
        let mut memory = Self::default();
        for attempt in log.iter() {
            memory.take(attempt, skills, day_of);
        }
        memory
    }

    /// Takes in an attempt that is newer than all before it.
    pub fn take(&mut self, attempt: &Attempt, skills: &Skills, day_of: &dyn Fn(u64) -> i64) {
        let outcome = attempt.outcome();
        if !outcome.graded() {
            return;
        }
        let known = outcome.solved() && attempt.hints < TOLD;
        let day = day_of(attempt.at);
        for skill in skills.get(&attempt.exercise) {
            let place = usize::from(*skill);
            if self.0.len() <= place {
                self.0.resize(place + 1, Trace::default());
            }
            let trace = &mut self.0[place];
            trace.evidence = trace.evidence.with(outcome.earned, outcome.total, day);
            // A test asks what is known already: it is no occasion to learn, and moves no schedule.
            if attempt.mode != Mode::Test {
                let missed = (!known).then_some(attempt.at);
                trace.schedule = Some(Schedule { missed, ..Schedule::after(trace.schedule, day, known) });
            }
        }
    }

    /// What is remembered of a skill; `None` if nothing was ever seen of it.
    pub fn trace(&self, skill: usize) -> Option<&Trace> {
        self.0.get(skill).filter(|trace| trace.evidence.days > 0)
    }

    /// The skills that are due at a moment, the longest overdue first.
    pub fn due(&self, now: u64, today: i64) -> Vec<usize> {
        let mut due: Vec<(i64, usize)> = Vec::new();
        for (skill, trace) in self.0.iter().enumerate() {
            if let Some(late) = trace.due(now, today) {
                due.insert(due.partition_point(|(before, _)| *before >= late), (late, skill));
            }
        }
        due.into_iter().map(|(_, skill)| skill).collect()
    }
}

impl Schedule {
    /// With one more attempt. A day counts as known if most of its attempts do.
    fn after(before: Option<Self>, day: i64, known: bool) -> Self {
        match before {
            Some(Self { before, today, state, .. }) if state.day >= day => {
                let today = (today.0 + u32::from(known), today.1 + 1);
                let state = State::after(before, state.day, 2 * today.0 > today.1);
                Self { before, today, state, missed: None }
            }
            _ => {
                let before = before.map(|schedule| schedule.state);
                let state = State::after(before, day, known);
                Self { before, today: (known.into(), 1), state, missed: None }
            }
        }
    }
}

impl Trace {
    /// Days since it was due; `None` while it is not.
    pub fn due(&self, now: u64, today: i64) -> Option<i64> {
        let Schedule { state, missed, .. } = self.schedule?;
        let late = today.saturating_sub(state.day).saturating_sub(state.interval());
        let soon = missed.is_some_and(|at| at.saturating_add(SOON) <= now);
        if late >= 0 { Some(late) } else { soon.then_some(0) }
    }

    /// How firmly the skill stands.
    pub fn mastery(&self) -> Mastery {
        self.evidence.mastery()
    }
}

#[cfg(test)]
mod tests;
