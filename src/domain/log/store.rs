//! Keeping the log on a shelf of named texts, so that nothing is ever lost.
//!
//! Each tab writes under a writer number of its own, so two tabs never overwrite each other. A value
//! that cannot be read is moved to a quarantine key, a value of a newer app is left alone, and small
//! old segments are put together: first the new one is written, then the old ones go.

use super::segment::{BadSegment, MAX_SEGMENT, decode, encode};
use super::{Attempt, Log};

const LOG: &str = "saqbol.log.";
const QUARANTINE: &str = "saqbol.quarantine.";

/// Segments younger than this may belong to a tab that is still open.
const SETTLED_MS: u64 = 24 * 60 * 60 * 1000;

/// Named texts: localStorage, or a map in tests.
pub trait Shelf {
    /// All names.
    fn keys(&self) -> Vec<String>;
    /// A text by name.
    fn get(&self, key: &str) -> Result<Option<String>, ShelfError>;
    /// Writes a text, whole or not at all.
    fn set(&mut self, key: &str, value: &str) -> Result<(), ShelfError>;
    /// Removes a text.
    fn remove(&mut self, key: &str);
}

/// Why the shelf refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ShelfError {
    /// No room.
    Full,
    /// Not at all.
    Unavailable,
}

/// What was found when the journal was opened.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Report {
    /// Keys under which unreadable values now lie, from this visit and earlier ones.
    pub quarantined: Vec<String>,
    /// Keys of a newer app, left alone.
    pub newer: Vec<String>,
}

/// The log, and this tab's part of it on the shelf.
#[derive(Clone, Debug)]
pub struct Journal {
    writer: u32,
    /// The number of this tab's unfinished segment.
    number: u32,
    /// The attempts of the unfinished segment.
    segment: Vec<Attempt>,
    /// How many of them are on the shelf.
    kept: usize,
    log: Log,
}

impl Journal {
    /// Reads everything there is. `writer` is a random number, `now` in milliseconds since 1970.
    pub fn open(shelf: &mut impl Shelf, writer: u32, now: u64) -> (Self, Report) {
        let mut journal = Self { writer, number: 0, segment: Vec::new(), kept: 0, log: Log::default() };
        let mut report = Report::default();
        let mut settled = Vec::new();
        for key in shelf.keys() {
            if key.starts_with(QUARANTINE) {
                report.quarantined.push(key);
                continue;
            }
            if !key.starts_with(LOG) {
                continue;
            }
            let Ok(Some(text)) = shelf.get(&key) else { continue };
            match decode(&text) {
                Ok(attempts) => {
                    let newest = attempts.last().map_or(0, |attempt| attempt.at);
                    if attempts.len() < MAX_SEGMENT && newest.saturating_add(SETTLED_MS) < now {
                        settled.push((key, attempts.len()));
                    }
                    journal.log.merge(attempts);
                }
                Err(BadSegment::Newer(_)) => report.newer.push(key),
                Err(BadSegment::Corrupt) => report.quarantined.push(set_aside(shelf, &key, &text, now)),
            }
        }
        while shelf.get(&journal.key()).is_ok_and(|text| text.is_some()) {
            // Another tab drew the same number: very rare, and harmless if we write behind it.
            journal.number += 1;
        }
        journal.put_together(shelf, settled);
        (journal, report)
    }

    /// Everything known, on the shelf or not.
    pub const fn log(&self) -> &Log {
        &self.log
    }

    /// How many attempts are in memory only, because the shelf refused them.
    pub fn pending(&self) -> usize {
        self.segment.len() - self.kept
    }

    /// Appends an attempt: to memory always, to the shelf if it has room. What it refused is
    /// written with the next attempt.
    pub fn append(&mut self, shelf: &mut impl Shelf, attempt: Attempt) -> Result<(), ShelfError> {
        if !self.log.insert(attempt.clone()) {
            return Ok(());
        }
        self.segment.push(attempt);
        self.flush(shelf)
    }

    /// Takes in what another tab has written; whether there was anything new in it. What cannot be
    /// read is left to the next start.
    pub fn absorb(&mut self, key: &str, text: &str) -> bool {
        let before = self.log.len();
        if key.starts_with(LOG) {
            self.log.merge(decode(text).unwrap_or_default());
        }
        self.log.len() > before
    }

    /// Writes the unfinished segment, and begins another when it is full.
    fn flush(&mut self, shelf: &mut impl Shelf) -> Result<(), ShelfError> {
        while self.kept < self.segment.len() {
            let count = self.segment.len().min(MAX_SEGMENT);
            shelf.set(&self.key(), &encode(&self.segment[..count]))?;
            self.kept = count;
            if count == MAX_SEGMENT {
                self.segment.drain(..count);
                self.kept = 0;
                self.number += 1;
            }
        }
        Ok(())
    }

    /// Puts small settled segments together under our own name.
    fn put_together(&mut self, shelf: &mut impl Shelf, settled: Vec<(String, usize)>) {
        let mut group: Vec<String> = Vec::new();
        let mut count = 0;
        for (key, len) in settled {
            if count + len > MAX_SEGMENT {
                self.replace(shelf, &group);
                group.clear();
                count = 0;
            }
            group.push(key);
            count += len;
        }
        self.replace(shelf, &group);
    }

    /// Writes one segment in place of several; the old ones go only when the new one can be read.
    fn replace(&mut self, shelf: &mut impl Shelf, keys: &[String]) {
        if keys.len() < 2 {
            return;
        }
        let mut together = Log::default();
        for key in keys {
            match shelf.get(key).map(|text| decode(&text.unwrap_or_default())) {
                Ok(Ok(attempts)) => together.merge(attempts),
                _ => return,
            }
        }
        let attempts: Vec<Attempt> = together.into_iter().collect();
        let (key, text) = (self.key(), encode(&attempts));
        if shelf.set(&key, &text).is_ok() && shelf.get(&key).is_ok_and(|read| read.as_deref() == Some(&text))
        {
            for key in keys {
                shelf.remove(key);
            }
            self.number += 1;
        }
    }

    fn key(&self) -> String {
        [LOG, &hex(self.writer), ".", &self.number.to_string()].concat()
    }
}

/// Moves a value to a quarantine key; says where it lies now. Without room for the copy it stays.
fn set_aside(shelf: &mut impl Shelf, key: &str, text: &str, now: u64) -> String {
    let aside = [QUARANTINE, &now.to_string(), ".", key].concat();
    if shelf.set(&aside, text).is_err() {
        return key.to_owned();
    }
    shelf.remove(key);
    aside
}

fn hex(number: u32) -> String {
    (0..8).rev().map(|i| char::from_digit(number >> (4 * i) & 15, 16).unwrap_or('0')).collect()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use proptest::collection::vec;
    use proptest::prelude::*;

    use super::super::tests::{any_attempt, at_time};
    use super::*;

    /// A shelf that refuses to write while `full`.
    #[derive(Default, Clone)]
    struct MemoryShelf {
        texts: BTreeMap<String, String>,
        full: bool,
    }

    impl Shelf for MemoryShelf {
        fn keys(&self) -> Vec<String> {
            self.texts.keys().cloned().collect()
        }
        fn get(&self, key: &str) -> Result<Option<String>, ShelfError> {
            Ok(self.texts.get(key).cloned())
        }
        fn set(&mut self, key: &str, value: &str) -> Result<(), ShelfError> {
            if self.full {
                return Err(ShelfError::Full);
            }
            self.texts.insert(key.into(), value.into());
            Ok(())
        }
        fn remove(&mut self, key: &str) {
            self.texts.remove(key);
        }
    }

    const DAY: u64 = SETTLED_MS;

    #[test]
    fn a_second_tab_overwrites_nothing() {
        let mut shelf = MemoryShelf::default();
        let (mut one, _) = Journal::open(&mut shelf, 1, 0);
        let (mut two, _) = Journal::open(&mut shelf, 2, 0);
        one.append(&mut shelf, at_time(10, true)).unwrap();
        two.append(&mut shelf, at_time(11, false)).unwrap();
        one.append(&mut shelf, at_time(12, true)).unwrap();
        let (again, _) = Journal::open(&mut shelf, 3, 20);
        assert_eq!(again.log().len(), 3);
        let key = shelf.keys().into_iter().find(|key| key.contains("00000002")).unwrap();
        one.absorb(&key, &shelf.texts[&key]);
        assert_eq!(one.log(), again.log());
    }

    #[test]
    fn the_same_writer_number_twice_is_harmless() {
        let mut shelf = MemoryShelf::default();
        let (mut one, _) = Journal::open(&mut shelf, 7, 0);
        one.append(&mut shelf, at_time(10, true)).unwrap();
        let (mut two, _) = Journal::open(&mut shelf, 7, 0);
        two.append(&mut shelf, at_time(11, true)).unwrap();
        assert_eq!(Journal::open(&mut shelf, 8, 20).0.log().len(), 2);
    }

    #[test]
    fn what_a_full_shelf_refused_comes_with_the_next_attempt() {
        let mut shelf = MemoryShelf { full: true, ..MemoryShelf::default() };
        let (mut journal, _) = Journal::open(&mut shelf, 1, 0);
        assert_eq!(journal.append(&mut shelf, at_time(1, true)), Err(ShelfError::Full));
        assert_eq!((journal.pending(), journal.log().len()), (1, 1));
        shelf.full = false;
        assert_eq!(journal.append(&mut shelf, at_time(2, true)), Ok(()));
        assert_eq!(journal.pending(), 0);
        assert_eq!(Journal::open(&mut shelf, 2, 3).0.log().len(), 2);
    }

    #[test]
    fn a_full_segment_is_followed_by_another() {
        let mut shelf = MemoryShelf::default();
        let (mut journal, _) = Journal::open(&mut shelf, 1, 0);
        for at in 0..600 {
            journal.append(&mut shelf, at_time(at, true)).unwrap();
        }
        assert_eq!(shelf.texts.len(), 3);
        assert_eq!(Journal::open(&mut shelf, 2, 600).0.log().len(), 600);
    }

    #[test]
    fn small_old_segments_are_put_together() {
        let mut shelf = MemoryShelf::default();
        for writer in 0..5_u32 {
            let (mut journal, _) = Journal::open(&mut shelf, writer, u64::from(writer));
            journal.append(&mut shelf, at_time(u64::from(writer), true)).unwrap();
        }
        assert_eq!(shelf.texts.len(), 5);
        let (mut journal, _) = Journal::open(&mut shelf, 9, DAY + 100);
        assert_eq!((shelf.texts.len(), journal.log().len()), (1, 5));
        journal.append(&mut shelf, at_time(DAY + 101, true)).unwrap();
        assert_eq!(Journal::open(&mut shelf, 10, DAY + 102).0.log().len(), 6);
    }

    #[test]
    fn a_damaged_value_is_set_aside_and_the_rest_goes_on() {
        let mut shelf = MemoryShelf::default();
        let (mut journal, _) = Journal::open(&mut shelf, 1, 0);
        journal.append(&mut shelf, at_time(1, true)).unwrap();
        shelf.texts.insert("saqbol.log.000000aa.0".into(), "rubbish".into());
        let (journal, report) = Journal::open(&mut shelf, 2, 5);
        assert_eq!(journal.log().len(), 1);
        assert_eq!(report.quarantined, ["saqbol.quarantine.5.saqbol.log.000000aa.0"]);
        assert_eq!(shelf.texts["saqbol.quarantine.5.saqbol.log.000000aa.0"], "rubbish");
        assert!(!shelf.texts.contains_key("saqbol.log.000000aa.0"));
        assert_eq!(
            Journal::open(&mut shelf, 3, 6).1.quarantined.len(),
            1,
            "reported again on the next visit"
        );
    }

    #[test]
    fn without_room_for_the_copy_a_damaged_value_stays() {
        let mut shelf = MemoryShelf::default();
        shelf.texts.insert("saqbol.log.000000aa.0".into(), "rubbish".into());
        shelf.full = true;
        let (_, report) = Journal::open(&mut shelf, 2, 5);
        assert_eq!(report.quarantined, ["saqbol.log.000000aa.0"]);
        assert_eq!(shelf.texts["saqbol.log.000000aa.0"], "rubbish");
    }

    #[test]
    fn a_newer_value_is_left_alone() {
        let mut shelf = MemoryShelf::default();
        shelf.texts.insert("saqbol.log.000000aa.0".into(), "saqbol-log 2 new form".into());
        let (_, report) = Journal::open(&mut shelf, 2, DAY * 9);
        assert_eq!(report.newer, ["saqbol.log.000000aa.0"]);
        assert_eq!(shelf.texts["saqbol.log.000000aa.0"], "saqbol-log 2 new form");
    }

    proptest! {
        /// Tabs open, append, meet a full storage and are closed in any order: whatever the shelf
        /// took, and whatever is still in an open tab, is found again.
        #[test]
        fn nothing_that_was_written_is_lost(
            steps in vec((0_usize..4, any_attempt(), prop::bool::weighted(0.2), prop::bool::weighted(0.2)), 1..60),
        ) {
            let mut shelf = MemoryShelf::default();
            let mut now = 1_700_000_000_000;
            let mut writer = 0;
            let mut open: Vec<Option<Journal>> = vec![None, None, None, None];
            let mut written = Log::default();
            for (tab, attempt, full, close) in steps {
                now += DAY / 3;
                shelf.full = full;
                let journal = open[tab].get_or_insert_with(|| {
                    writer += 1;
                    Journal::open(&mut shelf, writer, now).0
                });
                let pending: Vec<Attempt> = journal.segment[journal.kept..].to_vec();
                if journal.append(&mut shelf, attempt.clone()).is_ok() && journal.pending() == 0 {
                    written.merge(pending);
                    written.insert(attempt);
                }
                if close {
                    open[tab] = None;
                }
            }
            shelf.full = false;
            let (found, report) = Journal::open(&mut shelf, 99, now + 9 * DAY);
            prop_assert!(report.quarantined.is_empty() && report.newer.is_empty());
            for attempt in written.iter() {
                prop_assert!(found.log().contains(attempt), "{:?}", attempt);
            }
        }
    }
}
