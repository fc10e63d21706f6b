//! The attempt log in the browser, and what is folded from it.

use leptos::prelude::*;

use super::App;
use crate::domain::json;
use crate::domain::lesson::index::{Entry, Index};
use crate::domain::log::Attempt;
use crate::domain::log::progress::Progress;
use crate::domain::log::store::{Journal, Shelf, ShelfError};
use crate::domain::measure::{Counts, Reading, reading};
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
    progress: RwSignal<Progress>,
    /// Whether what is written stays.
    pub stored: RwSignal<Stored>,
    /// A newer version of the app wrote records that we leave alone.
    pub newer: RwSignal<bool>,
    /// The keys of records that could not be read and were set aside.
    pub quarantined: RwSignal<Vec<String>>,
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
        storage::set(key, value).map_err(|error| match error {
            Refused::Full => ShelfError::Full,
            Refused::Unavailable => ShelfError::Unavailable,
        })
    }

    fn remove(&mut self, key: &str) {
        storage::remove(key);
    }
}

impl Record {
    /// The record as it was left, by whichever tab.
    pub fn open() -> Self {
        let (journal, report) = Journal::open(&mut Local, clock::random(), clock::now());
        Self {
            progress: RwSignal::new(fold(&journal)),
            journal: StoredValue::new(journal),
            stored: RwSignal::new(if storage::kept() { Stored::Kept } else { Stored::Nowhere }),
            newer: RwSignal::new(!report.newer.is_empty()),
            quarantined: RwSignal::new(report.quarantined),
        }
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
        let written = self.journal.try_update_value(|journal| journal.append(&mut Local, attempt));
        if storage::kept() {
            let full = !matches!(written, Some(Ok(())));
            self.stored.set(if full { Stored::Full } else { Stored::Kept });
        }
        self.refold();
    }

    /// Takes note of whether something could be written.
    pub fn note_write(self, written: Result<(), Refused>) {
        if written.is_err() && storage::kept() {
            self.stored.set(Stored::Full);
        }
    }

    fn refold(self) {
        self.progress.set(self.journal.with_value(fold));
    }

    /// Every exercise of the lesson was answered at least once.
    pub fn is_done(self, lesson: &Entry) -> bool {
        let (met, all) = self.met(lesson);
        all > 0 && met == all
    }

    /// How many of the lesson's exercises were answered at least once, and how many there are.
    pub fn met(self, lesson: &Entry) -> (usize, usize) {
        self.progress.with(|progress| {
            (lesson.full_ids().filter(|id| progress.last(id).is_some()).count(), lesson.exercises.len())
        })
    }

    /// The number of attempts.
    pub fn answers(self) -> usize {
        self.progress.track();
        self.journal.with_value(|journal| journal.log().len())
    }

    /// Days in a row, up to today or yesterday.
    pub fn streak(self) -> usize {
        self.progress.with(|progress| progress.streak(clock::day_of(clock::now())))
    }

    /// The number of days on which something was practised.
    pub fn active_days(self) -> usize {
        self.progress.with(|progress| progress.days().len())
    }

    /// This week, Monday first.
    pub fn week(self) -> [bool; 7] {
        let today = clock::day_of(clock::now());
        let monday = today - today.rem_euclid(7);
        self.progress
            .with(|progress| [0, 1, 2, 3, 4, 5, 6].map(|day| progress.days().contains(&(monday + day))))
    }

    /// For each skill of the index: exercises right at the last try, and exercises met.
    pub fn skills(self, index: &Index) -> Vec<(usize, usize)> {
        let mut counts = vec![(0, 0); index.skills.len()];
        self.progress.with(|progress| {
            for lesson in index.lessons() {
                for (id, (_, skills)) in lesson.full_ids().zip(&lesson.exercises) {
                    let Some(last) = progress.last(&id) else { continue };
                    for skill in skills {
                        if let Some((right, met)) = counts.get_mut(usize::from(*skill)) {
                            *met += 1;
                            *right += usize::from(last.solved());
                        }
                    }
                }
            }
        });
        counts
    }

    /// How real and fake were told apart, and what can be said about it.
    pub fn discrimination(self) -> (Counts, Reading) {
        self.progress.track();
        let counts = self.journal.with_value(|journal| Counts::of(journal.log().iter()));
        (counts, reading(&counts))
    }
}

fn fold(journal: &Journal) -> Progress {
    Progress::of(journal.log(), &clock::day_of)
}

impl App {
    /// The exercises due for review that this version still has, longest overdue first.
    pub fn due(self) -> Vec<String> {
        let now = clock::now();
        let due = self.record.progress.with(|progress| progress.due(now));
        self.library.index.with(|index| match index.ready() {
            Some(index) => due.into_iter().filter(|id| has(&index, id)).collect(),
            None => Vec::new(),
        })
    }

    /// The first lesson for this learner that is not done.
    pub fn next_lesson(self, index: &Index) -> Option<&Entry> {
        let track = self.profile.with(|profile| profile.track);
        let for_us = |lesson: &&Entry| track.is_none_or(|track| lesson.tracks.contains(&track));
        index.lessons().filter(for_us).find(|lesson| !self.record.is_done(lesson))
    }
}

fn has(index: &Index, full_id: &str) -> bool {
    full_id.split_once('/').is_some_and(|(lesson, exercise)| {
        index.lesson(lesson).is_some_and(|lesson| lesson.exercises.iter().any(|(id, _)| id == exercise))
    })
}
