//! Keeping the log on a shelf of named texts, so that nothing is ever lost.
//!
//! Each tab writes under a writer number of its own, so two tabs never overwrite each other. A value
//! that cannot be read is moved to a quarantine key, a value of a newer app is left alone, and small
//! old segments are put together: first the new one is written, then the old ones go.

use super::segment::{BadSegment, MAX_SEGMENT, decode, encode};
use super::thin::thin;
use super::{Attempt, Log};

/// These follow on a learner's prefix, see [`crate::domain::profile::learners`].
const LOG: &str = "log.";
const QUARANTINE: &str = "quarantine.";

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
    /// Writes what is JSON already.
    fn put(&mut self, key: &str, json: &str) -> Result<(), ShelfError>;
}

/// Why the shelf refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ShelfError {
    /// No room.
    Full,
    /// Not at all.
    Unavailable,
}

/// How an attempt was kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kept {
    /// As it is.
    Whole,
    /// As it is, but older ones had to make room: they can no longer be replayed.
    Thinned,
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
    /// What the learner's keys begin with.
    prefix: String,
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
    /// Reads everything there is of a learner, whose keys begin with `prefix`. `writer` is a random number, `now` in
    /// milliseconds since 1970.
    pub fn open(shelf: &mut impl Shelf, prefix: &str, writer: u32, now: u64) -> (Self, Report) {
        let prefix = prefix.to_owned();
        let (log, aside) = ([&prefix, LOG].concat(), [&prefix, QUARANTINE].concat());
        let mut journal =
            Self { prefix, writer, number: 0, segment: Vec::new(), kept: 0, log: Log::default() };
        let mut report = Report::default();
        let mut settled = Vec::new();
        let mut found = Found::default();
        for key in shelf.keys() {
            if key.starts_with(&aside) {
                report.quarantined.push(key);
                continue;
            }
            if !key.starts_with(&log) {
                continue;
            }
            let Ok(Some(text)) = shelf.get(&key) else { continue };
            match decode(&text) {
                Ok(attempts) => {
                    let newest = attempts.last().map_or(0, |attempt| attempt.at);
                    if attempts.len() < MAX_SEGMENT && newest.saturating_add(SETTLED_MS) < now {
                        settled.push((key, attempts.len()));
                    }
                    found.add(attempts);
                }
                Err(BadSegment::Newer(_)) => report.newer.push(key),
                Err(BadSegment::Corrupt) => {
                    report.quarantined.push(set_aside(shelf, &aside, &key, &text, now));
                }
            }
        }
        journal.log = found.log();
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

    /// Appends an attempt: to memory always, to the shelf if it has room, or if older attempts can make some. What it
    /// refused is written with the next attempt.
    pub fn append(&mut self, shelf: &mut impl Shelf, attempt: Attempt) -> Result<Kept, ShelfError> {
        if !self.log.insert(attempt.clone()) {
            return Ok(Kept::Whole);
        }
        let (now, mut kept) = (attempt.at, Kept::Whole);
        self.segment.push(attempt);
        loop {
            match self.flush(shelf) {
                Ok(()) => return Ok(kept),
                Err(ShelfError::Full) if self.make_room(shelf, now) => kept = Kept::Thinned,
                Err(why) => return Err(why),
            }
        }
    }

    /// Thins what is settled: nothing of today, and nothing that another tab may be writing. Whether that gave any room.
    fn make_room(&self, shelf: &mut impl Shelf, now: u64) -> bool {
        let (ours, log) = (self.key(), [&self.prefix, LOG].concat());
        let keys = shelf.keys().into_iter().filter(|key| key.starts_with(&log) && *key != ours).collect();
        thin(shelf, keys, now.saturating_sub(SETTLED_MS))
    }

    /// Takes in what another tab has written; whether there was anything new in it. What cannot be
    /// read is left to the next start.
    pub fn absorb(&mut self, key: &str, text: &str) -> bool {
        let before = self.log.len();
        if key.starts_with(&[&self.prefix, LOG].concat()) {
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
        segment_key(&self.prefix, self.writer, self.number)
    }
}

/// A learner's log as it lies on the shelf, which stays as it is: for who only wants to look.
pub fn log_of(shelf: &impl Shelf, prefix: &str) -> Log {
    let log = [prefix, LOG].concat();
    let mut found = Found::default();
    for key in shelf.keys().into_iter().filter(|key| key.starts_with(&log)) {
        if let Ok(Some(text)) = shelf.get(&key) {
            found.add(decode(&text).unwrap_or_default());
        }
    }
    found.log()
}

/// Segments by their first moment. A shelf gives its keys in any order; merged like that, half of a long log would move
/// for every attempt.
#[derive(Default)]
struct Found(Vec<Vec<Attempt>>);

impl Found {
    fn add(&mut self, attempts: Vec<Attempt>) {
        let first = |attempts: &Vec<Attempt>| attempts.first().map_or(0, |attempt| attempt.at);
        let at = first(&attempts);
        self.0.insert(self.0.partition_point(|before| first(before) <= at), attempts);
    }

    fn log(self) -> Log {
        self.0.into_iter().flatten().collect()
    }
}

/// Moves a value to a quarantine key; says where it lies now. Without room for the copy it stays.
fn set_aside(shelf: &mut impl Shelf, aside: &str, key: &str, text: &str, now: u64) -> String {
    let aside = [aside, &now.to_string(), ".", key].concat();
    if shelf.set(&aside, text).is_err() {
        return key.to_owned();
    }
    shelf.remove(key);
    aside
}

/// The key of a segment.
pub(in crate::domain) fn segment_key(prefix: &str, writer: u32, number: u32) -> String {
    [prefix, LOG, &hex(writer), ".", &number.to_string()].concat()
}

/// Eight digits.
pub(in crate::domain) fn hex(number: u32) -> String {
    (0..8).rev().map(|i| char::from_digit(number >> (4 * i) & 15, 16).unwrap_or('0')).collect()
}

#[cfg(test)]
pub(in crate::domain) mod tests;
