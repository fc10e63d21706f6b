//! The attempt log in the browser, and what is folded from it.

use leptos::prelude::*;

use super::reactive::Var;
use super::{App, Load};
use crate::domain::json;
use crate::domain::lesson::index::{Entry, Index};
use crate::domain::log::progress::Progress;
use crate::domain::log::store::{Journal, Kept, Shelf, ShelfError};
use crate::domain::log::{Attempt, Log};
use crate::domain::measure::{Counts, Reading, reading};
use crate::domain::memory::review::{Known, review};
use crate::domain::memory::{Memory, Skills};
use crate::platform::clock;
use crate::platform::storage::{self, Refused};

/// Whether what is written stays.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stored {
    /// It does.
    Kept,
    /// Not beyond this visit: the browser refuses storage.
    Nowhere,
    /// Not for now: the storage is full.
    Full,
}

/// The log and its folds.
#[derive(Clone, Copy)]
pub struct Record {
    journal: StoredValue<Journal>,
    progress: Var<Progress>,
    memory: Var<Memory>,
    /// The skills of all exercises, once the index is here.
    skills: StoredValue<Skills>,
    /// What the learner's keys begin with.
    prefix: &'static str,
    /// Whether what is written stays.
    pub stored: Var<Stored>,
    /// Old answers had to make room: they can no longer be replayed.
    pub thinned: Var<bool>,
    /// A newer version of the app wrote records that we leave alone.
    pub newer: Var<bool>,
    /// The keys of records that could not be read and were set aside.
    pub quarantined: Var<Vec<String>>,
}

/// localStorage as the log sees it.
pub struct Local;

impl Shelf for Local {
    fn keys(&self) -> Vec<String> {
        storage::keys()
    }

    /// A damaged value comes as it is, and is found to be no log.
    fn get(&self, key: &str) -> Result<Option<String>, ShelfError> {
        Ok(storage::raw(key).map(|raw| json::read(&raw).unwrap_or(raw)))
    }

    fn set(&mut self, key: &str, value: &str) -> Result<(), ShelfError> {
        storage::set(key, value).map_err(refusal)
    }

    fn remove(&mut self, key: &str) {
        storage::remove(key);
    }

    fn put(&mut self, key: &str, json: &str) -> Result<(), ShelfError> {
        storage::put(key, json).map_err(refusal)
    }
}

const fn refusal(error: Refused) -> ShelfError {
    match error {
        Refused::Full => ShelfError::Full,
        Refused::Unavailable => ShelfError::Unavailable,
    }
}

impl Record {
    /// The record as it was left, by whichever tab.
    pub fn open(prefix: &'static str) -> Self {
        let (journal, report) = Journal::open(&mut Local, prefix, clock::random(), clock::now());
        Self {
            progress: Var::new(Progress::of(journal.log(), &clock::day_of)),
            memory: Var::new(Memory::default()),
            skills: StoredValue::new(Skills::default()),
            journal: StoredValue::new(journal),
            stored: Var::new(if storage::kept() { Stored::Kept } else { Stored::Nowhere }),
            prefix,
            thinned: Var::new(false),
            newer: Var::new(!report.newer.is_empty()),
            quarantined: Var::new(report.quarantined),
        }
    }

    /// Reads everything anew.
    pub fn reread(self) {
        let (journal, report) = Journal::open(&mut Local, self.prefix, clock::random(), clock::now());
        self.journal.set_value(journal);
        self.refold();
        self.newer.set(!report.newer.is_empty());
        self.quarantined.set(report.quarantined);
    }

    /// Takes in what another tab has written.
    pub fn absorb(self, key: &str, value: &str) {
        let value = json::read(value).unwrap_or_else(|_| value.to_owned());
        if self.journal.try_update_value(|journal| journal.absorb(key, &value)) == Some(true) {
            self.refold();
        }
    }

    /// Appends an attempt. Whatever storage does, it is in memory, and written again with the next one.
    pub fn append(self, attempt: Attempt) {
        let (mut newest, taken) = (false, attempt.clone());
        let written = self.journal.try_update_value(|journal| {
            newest = journal.log().iter().next_back().is_none_or(|last| last.at < attempt.at);
            journal.append(&mut Local, attempt)
        });
        if storage::kept() {
            let full = !matches!(written, Some(Ok(_)));
            self.stored.set(if full { Stored::Full } else { Stored::Kept });
        }
        if written == Some(Ok(Kept::Thinned)) {
            self.thinned.set(true);
        }
        if newest {
            self.progress.update(|progress| progress.take(&taken, &clock::day_of));
            let take =
                |skills: &Skills| self.memory.update(|memory| memory.take(&taken, skills, &clock::day_of));
            self.skills.with_value(take);
        } else {
            self.refold();
        }
    }

    /// Takes note of whether something could be written, and says it.
    pub fn note_write<E>(self, written: Result<(), E>) -> bool {
        if written.is_err() && storage::kept() {
            self.stored.set(Stored::Full);
        }
        written.is_ok()
    }

    /// Folds everything anew.
    fn refold(self) {
        self.journal.with_value(|journal| {
            self.progress.set(Progress::of(journal.log(), &clock::day_of));
        });
        self.remember();
    }

    /// Folds anew what depends on the skills.
    fn remember(self) {
        self.journal.with_value(|journal| {
            let memory = self.skills.with_value(|skills| Memory::of(journal.log(), skills, &clock::day_of));
            self.memory.set(memory);
        });
    }

    /// Takes note of what exercises train.
    pub fn learn_skills(self, index: &'static Index) {
        self.skills.set_value(Skills::of(index));
        self.remember();
    }

    /// What is remembered of each skill.
    pub fn with_memory<R>(self, then: impl FnOnce(&Memory) -> R) -> R {
        self.memory.with(then)
    }

    /// Every exercise of the lesson was answered at least once.
    pub fn is_done(self, lesson: &Entry) -> bool {
        let (met, all) = self.met(lesson);
        all > 0 && met == all
    }

    /// How many of the lesson's exercises were answered at least once, and how many there are.
    pub fn met(self, lesson: &Entry) -> (usize, usize) {
        self.progress.with(|progress| {
            (lesson.full_ids().filter(|id| progress.last(id).is_some()).count(), lesson.count)
        })
    }

    /// The number of attempts.
    pub fn answers(self) -> usize {
        self.progress.track();
        self.journal.with_value(|journal| journal.log().len())
    }

    /// What follows from the log.
    pub fn with_log<R>(self, then: impl FnOnce(&Log) -> R) -> R {
        self.progress.track();
        self.journal.with_value(|journal| then(journal.log()))
    }

    /// The latest attempt at an exercise, by its full id, in a test or not.
    pub fn latest(self, full_id: &str) -> Option<Attempt> {
        self.progress.track();
        self.journal
            .with_value(|journal| journal.log().iter().rfind(|attempt| attempt.exercise == full_id).cloned())
    }

    /// The number of days on which something was practised.
    pub fn active_days(self) -> usize {
        self.progress.with(|progress| progress.days().len())
    }

    /// What follows from the days on which something was practised.
    pub fn with_days<R>(self, then: impl FnOnce(&[i64]) -> R) -> R {
        self.progress.with(|progress| then(progress.days()))
    }

    /// This week, Monday first.
    pub fn week(self) -> [bool; 7] {
        let today = clock::day_of(clock::now());
        let monday = today - today.rem_euclid(7);
        self.progress
            .with(|progress| [0, 1, 2, 3, 4, 5, 6].map(|day| progress.days().contains(&(monday + day))))
    }

    /// How real and fake were told apart, and what can be said about it.
    pub fn discrimination(self) -> (Counts, Reading) {
        self.progress.track();
        let counts = self.journal.with_value(|journal| Counts::of(journal.log().iter()));
        (counts, reading(&counts))
    }
}

impl App {
    /// The exercises of a review; none while nothing is due.
    pub fn due(self) -> Vec<String> {
        let (now, track) = (clock::now(), self.profile.with(|profile| profile.track));
        let Some(index) = self.library.index.with(Load::ready) else { return Vec::new() };
        let today = clock::day_of(now);
        // The same until the next attempt: what is shown is what comes.
        let seed = u32::try_from(self.record.answers()).unwrap_or_default();
        self.record.progress.with(|progress| {
            self.record
                .memory
                .with(|memory| review(Known { index, progress, memory, track }, now, today, seed))
        })
    }

    /// Whether a lesson is for this learner.
    pub fn is_for_us(self, lesson: &Entry) -> bool {
        self.profile.with(|profile| profile.track.is_none_or(|track| lesson.tracks.contains(&track)))
    }

    /// The first lesson for this learner that is not done.
    pub fn next_lesson(self, index: &Index) -> Option<&Entry> {
        index.lessons().find(|lesson| self.is_for_us(lesson) && !self.record.is_done(lesson))
    }

    /// How many of some lessons are done, and how many there are, of those for this learner.
    pub fn done<'a>(self, lessons: impl Iterator<Item = &'a Entry>) -> (usize, usize) {
        let (mut done, mut all) = (0, 0);
        for lesson in lessons.filter(|lesson| self.is_for_us(lesson)) {
            all += 1;
            done += usize::from(self.record.is_done(lesson));
        }
        (done, all)
    }
}
