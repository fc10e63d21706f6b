//! A shelf for tests, and what a journal may never lose.

use std::collections::BTreeMap;

use proptest::collection::vec;
use proptest::prelude::*;

use super::super::tests::{any_attempt, at_time};
use super::*;

/// A shelf that refuses to write while `full`.
#[derive(Default, Clone)]
pub(in crate::domain) struct MemoryShelf {
    pub(in crate::domain) texts: BTreeMap<String, String>,
    pub(in crate::domain) full: bool,
    /// Characters that it takes; without a limit if 0.
    pub(in crate::domain) room: usize,
    /// Writes that it still takes, as of a browser that is closed in the middle; without a limit if `None`.
    pub(in crate::domain) writes: Option<usize>,
}

impl MemoryShelf {
    pub(in crate::domain) fn size(&self) -> usize {
        self.texts.iter().map(|(key, value)| key.len() + value.len()).sum()
    }
}

impl Shelf for MemoryShelf {
    fn keys(&self) -> Vec<String> {
        self.texts.keys().cloned().collect()
    }
    fn get(&self, key: &str) -> Result<Option<String>, ShelfError> {
        Ok(self.texts.get(key).cloned())
    }
    fn set(&mut self, key: &str, value: &str) -> Result<(), ShelfError> {
        let before = self.texts.get(key).map_or(0, |before| key.len() + before.len());
        let size = self.size() - before + key.len() + value.len();
        if self.full || (self.room > 0 && size > self.room) {
            return Err(ShelfError::Full);
        }
        match &mut self.writes {
            Some(0) => return Err(ShelfError::Unavailable),
            Some(left) => *left -= 1,
            None => {}
        }
        self.texts.insert(key.into(), value.into());
        Ok(())
    }
    fn put(&mut self, key: &str, json: &str) -> Result<(), ShelfError> {
        self.set(key, json)
    }
    fn remove(&mut self, key: &str) {
        self.texts.remove(key);
    }
}

const DAY: u64 = SETTLED_MS;

#[test]
fn a_second_tab_overwrites_nothing() {
    let mut shelf = MemoryShelf::default();
    let (mut one, _) = Journal::open(&mut shelf, "saqbol.", 1, 0);
    let (mut two, _) = Journal::open(&mut shelf, "saqbol.", 2, 0);
    one.append(&mut shelf, at_time(10, true)).unwrap();
    two.append(&mut shelf, at_time(11, false)).unwrap();
    one.append(&mut shelf, at_time(12, true)).unwrap();
    let (again, _) = Journal::open(&mut shelf, "saqbol.", 3, 20);
    assert_eq!(again.log().len(), 3);
    let key = shelf.keys().into_iter().find(|key| key.contains("00000002")).unwrap();
    one.absorb(&key, &shelf.texts[&key]);
    assert_eq!(one.log(), again.log());
}

#[test]
fn the_same_writer_number_twice_is_harmless() {
    let mut shelf = MemoryShelf::default();
    let (mut one, _) = Journal::open(&mut shelf, "saqbol.", 7, 0);
    one.append(&mut shelf, at_time(10, true)).unwrap();
    let (mut two, _) = Journal::open(&mut shelf, "saqbol.", 7, 0);
    two.append(&mut shelf, at_time(11, true)).unwrap();
    assert_eq!(Journal::open(&mut shelf, "saqbol.", 8, 20).0.log().len(), 2);
}

#[test]
fn what_a_full_shelf_refused_comes_with_the_next_attempt() {
    let mut shelf = MemoryShelf { full: true, ..MemoryShelf::default() };
    let (mut journal, _) = Journal::open(&mut shelf, "saqbol.", 1, 0);
    assert_eq!(journal.append(&mut shelf, at_time(1, true)), Err(ShelfError::Full));
    assert_eq!((journal.pending(), journal.log().len()), (1, 1));
    shelf.full = false;
    assert_eq!(journal.append(&mut shelf, at_time(2, true)), Ok(Kept::Whole));
    assert_eq!(journal.pending(), 0);
    assert_eq!(Journal::open(&mut shelf, "saqbol.", 2, 3).0.log().len(), 2);
}

#[test]
fn a_full_segment_is_followed_by_another() {
    let mut shelf = MemoryShelf::default();
    let (mut journal, _) = Journal::open(&mut shelf, "saqbol.", 1, 0);
    for at in 0..600 {
        journal.append(&mut shelf, at_time(at, true)).unwrap();
    }
    assert_eq!(shelf.texts.len(), 3);
    assert_eq!(Journal::open(&mut shelf, "saqbol.", 2, 600).0.log().len(), 600);
}

#[test]
fn small_old_segments_are_put_together() {
    let mut shelf = MemoryShelf::default();
    for writer in 0..5_u32 {
        let (mut journal, _) = Journal::open(&mut shelf, "saqbol.", writer, u64::from(writer));
        journal.append(&mut shelf, at_time(u64::from(writer), true)).unwrap();
    }
    assert_eq!(shelf.texts.len(), 5);
    let (mut journal, _) = Journal::open(&mut shelf, "saqbol.", 9, DAY + 100);
    assert_eq!((shelf.texts.len(), journal.log().len()), (1, 5));
    journal.append(&mut shelf, at_time(DAY + 101, true)).unwrap();
    assert_eq!(Journal::open(&mut shelf, "saqbol.", 10, DAY + 102).0.log().len(), 6);
}

#[test]
fn a_damaged_value_is_set_aside_and_the_rest_goes_on() {
    let mut shelf = MemoryShelf::default();
    let (mut journal, _) = Journal::open(&mut shelf, "saqbol.", 1, 0);
    journal.append(&mut shelf, at_time(1, true)).unwrap();
    shelf.texts.insert("saqbol.log.000000aa.0".into(), "rubbish".into());
    let (journal, report) = Journal::open(&mut shelf, "saqbol.", 2, 5);
    assert_eq!(journal.log().len(), 1);
    assert_eq!(report.quarantined, ["saqbol.quarantine.5.saqbol.log.000000aa.0"]);
    assert_eq!(shelf.texts["saqbol.quarantine.5.saqbol.log.000000aa.0"], "rubbish");
    assert!(!shelf.texts.contains_key("saqbol.log.000000aa.0"));
    assert_eq!(
        Journal::open(&mut shelf, "saqbol.", 3, 6).1.quarantined.len(),
        1,
        "reported again on the next visit"
    );
}

#[test]
fn without_room_for_the_copy_a_damaged_value_stays() {
    let mut shelf = MemoryShelf::default();
    shelf.texts.insert("saqbol.log.000000aa.0".into(), "rubbish".into());
    shelf.full = true;
    let (_, report) = Journal::open(&mut shelf, "saqbol.", 2, 5);
    assert_eq!(report.quarantined, ["saqbol.log.000000aa.0"]);
    assert_eq!(shelf.texts["saqbol.log.000000aa.0"], "rubbish");
}

#[test]
fn a_newer_value_is_left_alone() {
    let mut shelf = MemoryShelf::default();
    shelf.texts.insert("saqbol.log.000000aa.0".into(), "saqbol-log 9 new form".into());
    let (_, report) = Journal::open(&mut shelf, "saqbol.", 2, DAY * 9);
    assert_eq!(report.newer, ["saqbol.log.000000aa.0"]);
    assert_eq!(shelf.texts["saqbol.log.000000aa.0"], "saqbol-log 9 new form");
}

/// What is damaged or newer of one learner is no other learner's business.
#[test]
fn one_learners_trouble_is_not_anothers() {
    let (one, two) = ("saqbol.p00000001.", "saqbol.p00000002.");
    let mut shelf = MemoryShelf::default();
    for prefix in ["saqbol.", one, two] {
        Journal::open(&mut shelf, prefix, 1, 0).0.append(&mut shelf, at_time(1, true)).unwrap();
    }
    let others = |shelf: &MemoryShelf| {
        shelf.texts.clone().into_iter().filter(|(key, _)| !key.starts_with(one)).collect::<Vec<_>>()
    };
    let before = others(&shelf);
    shelf.texts.insert([one, "log.000000aa.0"].concat(), "rubbish".into());
    shelf.texts.insert([one, "log.000000bb.0"].concat(), "saqbol-log 9 new form".into());
    let (journal, report) = Journal::open(&mut shelf, one, 2, 5);
    assert_eq!(journal.log().len(), 1);
    assert_eq!(report.newer, ["saqbol.p00000001.log.000000bb.0"]);
    let aside = "saqbol.p00000001.quarantine.5.saqbol.p00000001.log.000000aa.0";
    assert_eq!((&report.quarantined[..], shelf.texts[aside].as_str()), (&[aside.to_owned()][..], "rubbish"));
    assert_eq!(shelf.texts["saqbol.p00000001.log.000000bb.0"], "saqbol-log 9 new form");
    assert_eq!(others(&shelf), before);
    for prefix in ["saqbol.", two] {
        let (journal, report) = Journal::open(&mut shelf, prefix, 3, 6);
        assert_eq!((journal.log().len(), report), (1, Report::default()));
    }
}

#[test]
fn looking_changes_nothing() {
    let mut shelf = MemoryShelf::default();
    for writer in 0..5_u32 {
        let (mut journal, _) = Journal::open(&mut shelf, "saqbol.", writer, u64::from(writer));
        journal.append(&mut shelf, at_time(u64::from(9 - writer), true)).unwrap();
    }
    shelf.texts.insert("saqbol.log.000000aa.0".into(), "rubbish".into());
    let before = shelf.texts.clone();
    let log = log_of(&shelf, "saqbol.");
    assert_eq!(shelf.texts, before);
    assert_eq!(&log, Journal::open(&mut shelf, "saqbol.", 9, DAY * 2).0.log());
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
                Journal::open(&mut shelf, "saqbol.", writer, now).0
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
        let (found, report) = Journal::open(&mut shelf, "saqbol.", 99, now + 9 * DAY);
        prop_assert!(report.quarantined.is_empty() && report.newer.is_empty());
        for attempt in written.iter() {
            prop_assert!(found.log().contains(attempt), "{:?}", attempt);
        }
    }
}
