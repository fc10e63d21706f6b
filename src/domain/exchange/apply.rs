//! Writing what an import brings: first everything new, and when one thing does not fit, none of it.

use super::{MAX_SEGMENT, Plan, Traveller, after, encode, is_new};
use crate::domain::log::store::{Shelf, ShelfError, segment_key};
use crate::domain::log::{Attempt, Log};
use crate::domain::profile::learners::{self, Learner, id, prefix};

/// Why nothing was imported.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotApplied {
    /// There would be too many learners.
    TooMany,
    /// The storage has no room for it.
    Full,
    /// The storage refuses.
    Unavailable,
}

/// Merges a file into a device. `random` is a random number for new keys. Whatever goes wrong, the device is afterwards
/// as it was before.
pub fn apply(
    shelf: &mut impl Shelf,
    device: &[Learner],
    (file, plan): (&[Traveller], &Plan),
    log_of: &dyn Fn(&str) -> Log,
    random: u32,
) -> Result<(), NotApplied> {
    if plan.too_many {
        return Err(NotApplied::TooMany);
    }
    let mut written = Vec::new();
    for (number, traveller) in (0_u32..).zip(file) {
        let random = random.wrapping_add(number);
        let before = device.iter().find(|learner| learner.profile.id == traveller.profile.id);
        if let Err(why) = one(shelf, before, traveller, log_of, random, &mut written) {
            undo(shelf, written);
            return Err(match why {
                ShelfError::Full => NotApplied::Full,
                ShelfError::Unavailable => NotApplied::Unavailable,
            });
        }
    }
    Ok(())
}

/// A key that was written, and what stood there before.
type Written = (String, Option<String>);

fn one(
    shelf: &mut impl Shelf,
    before: Option<&Learner>,
    traveller: &Traveller,
    log_of: &dyn Fn(&str) -> Log,
    random: u32,
    written: &mut Vec<Written>,
) -> Result<(), ShelfError> {
    let (id, here, profile) = match before {
        Some(learner) => {
            (learner.id.clone(), log_of(&learner.id), after(&learner.profile, &traveller.profile))
        }
        None => (unused(shelf, random), Log::default(), traveller.profile.clone()),
    };
    let new: Vec<Attempt> = traveller.log.iter().filter(|attempt| is_new(&here, attempt)).cloned().collect();
    let prefix = prefix(&id);
    let mut number = 0;
    for attempts in new.chunks(MAX_SEGMENT) {
        // A number that some tab drew before: very rare, and harmless if we write behind it.
        while shelf.get(&segment_key(&prefix, random, number))?.is_some() {
            number += 1;
        }
        let key = segment_key(&prefix, random, number);
        shelf.set(&key, &encode(attempts))?;
        written.push((key, None));
    }
    if before.is_none_or(|learner| learner.profile != profile) {
        let key = [&prefix, "profile"].concat();
        let text = shelf.get(&key)?;
        learners::write(shelf, &id, &profile)?;
        written.push((key, text));
    }
    Ok(())
}

/// The id of nobody on this device.
fn unused(shelf: &impl Shelf, mut random: u32) -> String {
    while !learners::keys(shelf, &id(random)).is_empty() {
        random = random.wrapping_add(1);
    }
    id(random)
}

/// Takes back what was written, the latest first. A write is whole or not at all, so what failed has changed nothing; and
/// what stood somewhere is written over, so that it is never gone in between.
fn undo(shelf: &mut impl Shelf, written: Vec<Written>) {
    for (key, before) in written.into_iter().rev() {
        match before {
            // As it was, with what a newer app may have put in. It had room a moment ago.
            Some(text) => _ = shelf.put(&key, &text),
            None => shelf.remove(&key),
        }
    }
}
