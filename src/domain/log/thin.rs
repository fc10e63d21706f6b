//! Making room when the shelf is full: the oldest attempts lose what only the replay of their answers needs.
//!
//! No summary that counts: two devices' summaries could not be merged without counting twice. A thinned attempt is still
//! the same attempt, so schedule, totals and detection stay exactly what they were, and merging it with the full one
//! gives the full one.

use super::Attempt;
use super::segment::{decode, encode};
use super::store::Shelf;

/// Thins the oldest of some segments whose last attempt is before a moment, in milliseconds since 1970, and which are not
/// thin yet; whether that gave any room. A segment that the shelf does not take in its shorter form stays as it is.
pub(super) fn thin(shelf: &mut impl Shelf, keys: Vec<String>, before: u64) -> bool {
    let mut segments: Vec<(u64, String, Vec<Attempt>)> = Vec::new();
    for key in keys {
        let Ok(Some(text)) = shelf.get(&key) else { continue };
        let Ok(attempts) = decode(&text) else { continue };
        if attempts.last().is_none_or(|last| last.at >= before) {
            continue;
        }
        if let Some(first) = attempts.iter().find(|attempt| !attempt.is_thin()) {
            let at = first.at;
            segments.insert(segments.partition_point(|(before, ..)| *before <= at), (at, key, attempts));
        }
    }
    // A quarter at a time: seldom enough to be told, and the latest answers stay whole.
    let some = segments.len().div_ceil(4);
    let mut freed = false;
    for (_, key, attempts) in segments.into_iter().take(some) {
        let thinned: Vec<Attempt> = attempts.into_iter().map(Attempt::thinned).collect();
        freed |= shelf.set(&key, &encode(&thinned)).is_ok();
    }
    freed
}

#[cfg(test)]
mod tests {
    use proptest::collection::vec;
    use proptest::prelude::*;

    use super::super::progress::Progress;
    use super::super::store::tests::MemoryShelf;
    use super::super::store::{Journal, Kept, ShelfError, log_of};
    use super::super::tests::any_attempt;
    use super::super::{Log, Mode};
    use super::*;
    use crate::domain::growth::badges;
    use crate::domain::measure::Counts;
    use crate::exercise::Answer;

    fn attempt(n: u64) -> Attempt {
        Attempt {
            // Twenty a day.
            at: 1_764_000_000_000 + n * 4_320_000,
            exercise: format!("phish-signs/exercise-{}", n % 20),
            seed: u32::try_from(n).unwrap().wrapping_mul(2_654_435_761),
            earned: 3,
            total: 4,
            parts: 0b1011,
            signals: 0b0011,
            confidence: 0,
            hints: 1,
            took: 23_000,
            mode: Mode::Learn,
            answer: Answer::of([3, 1, 2, 4, 8, 8]),
        }
    }

    #[test]
    fn a_full_shelf_makes_room_and_keeps_every_attempt() {
        let mut shelf = MemoryShelf { room: 40_000, ..MemoryShelf::default() };
        let (mut journal, _) = Journal::open(&mut shelf, "saqbol.", 1, 0);
        let (mut thinned, mut first_refused) = (0, None);
        for n in 0..3000 {
            match journal.append(&mut shelf, attempt(n)) {
                Ok(Kept::Whole) => {}
                Ok(Kept::Thinned) => thinned += 1,
                Err(why) => {
                    assert_eq!(why, ShelfError::Full);
                    first_refused = Some(n);
                    break;
                }
            }
        }
        let refused = first_refused.expect("there is an end to thinning");
        println!("40,000 characters take {refused} attempts, thinned {thinned} times");
        assert!(thinned > 0 && refused > 1500, "{refused}");
        assert_eq!(journal.log().len() as u64, refused + 1, "what was refused is in memory");
        let again = Journal::open(&mut shelf, "saqbol.", 2, 0).0;
        assert_eq!(again.log().len() + journal.pending(), journal.log().len());
        let same = |log: &Log| log.iter().map(|it| (it.at, it.outcome())).collect::<Vec<_>>();
        assert_eq!(same(again.log()), same(journal.log())[..again.log().len()]);
    }

    /// What this visit did is not thinned for more of this visit, and neither is what another tab has open.
    #[test]
    fn nothing_of_today_is_thinned() {
        let mut shelf = MemoryShelf::default();
        let (mut other, _) = Journal::open(&mut shelf, "saqbol.", 1, 0);
        let (mut journal, _) = Journal::open(&mut shelf, "saqbol.", 2, 0);
        for n in 0..40 {
            other.append(&mut shelf, attempt(n)).unwrap();
        }
        shelf.room = shelf.size();
        let before = shelf.clone();
        assert_eq!(journal.append(&mut shelf, attempt(41)), Err(ShelfError::Full));
        assert_eq!((shelf.texts == before.texts, journal.pending()), (true, 1));
        // Two days later it is settled. The tab that wrote it is still open, and writes it whole again.
        assert_eq!(journal.append(&mut shelf, attempt(90)), Ok(Kept::Thinned));
        shelf.room = 0;
        other.append(&mut shelf, attempt(91)).unwrap();
        let again = Journal::open(&mut shelf, "saqbol.", 3, 0).0;
        let all = (0..40).chain([41, 90, 91]).map(attempt).collect();
        assert_eq!(again.log(), &all);
    }

    proptest! {
        #[test]
        fn thinned_and_full_merge_to_full(attempts in vec(any_attempt(), 0..30)) {
            let full: Log = attempts.into_iter().collect();
            let thin: Log = full.iter().cloned().map(Attempt::thinned).collect();
            let mut one = full.clone();
            one.merge(thin.clone());
            let mut other = thin;
            other.merge(full.clone());
            prop_assert_eq!(&one, &full);
            prop_assert_eq!(&other, &full);
        }

        /// Whatever is folded from the log is the same when all of it is thinned.
        #[test]
        fn no_fold_looks_at_what_thinning_takes(attempts in vec(any_attempt(), 0..30)) {
            let day = |at: u64| i64::try_from(at / 86_400_000).unwrap();
            let full: Log = attempts.into_iter().collect();
            let thin: Log = full.iter().cloned().map(Attempt::thinned).collect();
            prop_assert_eq!(Progress::of(&full, &day), Progress::of(&thin, &day));
            prop_assert_eq!(Counts::of(full.iter()), Counts::of(thin.iter()));
            let chain = |id: &str| vec![id.len() % 3];
            prop_assert_eq!(badges(&full, &chain, &day), badges(&thin, &chain, &day));
            let (full, thin) = (full.iter(), thin.iter());
            let of = |log: &Attempt| (log.at, log.exercise.clone(), log.outcome(), log.hints, log.mode);
            prop_assert!(full.map(of).eq(thin.map(of)));
        }

        /// The storage is full and the browser is closed after any number of writes: every attempt that was there is
        /// still there, at least thinned, with its outcome.
        #[test]
        fn closed_in_the_middle_of_thinning_nothing_is_lost(count in 1_u64..60, writes in 0_usize..8, tabs in 1_u32..6) {
            let mut shelf = MemoryShelf::default();
            for tab in 0..tabs {
                let (mut journal, _) = Journal::open(&mut shelf, "saqbol.", tab, 0);
                for n in (0..count).filter(|n| n % u64::from(tabs) == u64::from(tab)) {
                    journal.append(&mut shelf, attempt(n)).unwrap();
                }
            }
            let before = log_of(&shelf, "saqbol.");
            shelf.room = shelf.size();
            shelf.writes = Some(writes);
            let (mut journal, _) = Journal::open(&mut shelf, "saqbol.", 99, 0);
            let written = journal.append(&mut shelf, attempt(1000));
            let after = log_of(&shelf, "saqbol.");
            prop_assert_eq!(journal.log().len(), before.len() + 1);
            prop_assert_eq!(after.len(), before.len() + usize::from(written.is_ok()));
            for attempt in before.iter() {
                let kept = after.get(attempt).unwrap();
                prop_assert!(kept == attempt || *kept == attempt.clone().thinned());
            }
        }
    }
}
