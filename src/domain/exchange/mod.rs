//! Taking learners along: one or all of them in a file, and merging a file into what a device has.
//!
//! Merging is union: commutative, associative, idempotent. A file is read as a stranger's: its size, its depth and its
//! counts are limited before anything is done with it, and nothing is changed until all of it is known to be sound.

mod apply;

use serde::{Deserialize, Serialize};

pub use self::apply::{NotApplied, apply};
use super::json::{self, NotRead};
use super::log::segment::{BadSegment, MAX_SEGMENT, decode, encode};
use super::log::{Attempt, Log};
use super::profile::learners::{Learner, MOST};
use super::profile::{Profile, nickname};

/// What a file calls itself.
const FORMAT: &str = "saqbol-learners";

/// The form of the file. A newer one is not read.
const VERSION: u32 = 1;

/// The longest file, in bytes: sixty learners with thousands of answers each.
pub const LARGEST: usize = 8 * 1024 * 1024;

/// The most attempts in a file.
const MOST_ATTEMPTS: usize = 200_000;

/// The longest id of a learner or an exercise, in bytes.
const LONGEST_ID: usize = 120;

/// The latest moment that is believed: the year 2100, in milliseconds since 1970.
const LATEST: u64 = 4_102_444_800_000;

/// A learner on the way from one device to another.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Traveller {
    /// Who it is. The id is not empty, and there is no PIN: that is a curtain of one device.
    pub profile: Profile,
    /// What they did.
    pub log: Log,
}

#[derive(Serialize, Deserialize)]
struct File {
    format: String,
    version: u32,
    /// The version of the app that wrote it.
    app: String,
    learners: Vec<Packed>,
}

/// What a file is, before anything else of it is looked at.
#[derive(Deserialize)]
struct Header {
    format: String,
}

#[derive(Serialize, Deserialize)]
struct Packed {
    profile: Profile,
    /// Segments of the log.
    log: Vec<String>,
}

/// Why a file is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BadFile {
    /// More than [`LARGEST`].
    TooLarge,
    /// Not a file of this app.
    NotOurs,
    /// Of a newer version of the app.
    Newer,
    /// A file of this app, but damaged: a learner or a part of a log cannot be read.
    Damaged,
    /// More learners or answers than a device may have.
    TooMany,
}

/// Learners as a file. `app` is the version of the app.
pub fn export(travellers: &[Traveller], app: &str) -> String {
    let packed = |traveller: &Traveller| {
        let attempts: Vec<Attempt> = traveller.log.iter().cloned().collect();
        Packed {
            profile: Profile { pin: None, ..traveller.profile.clone() },
            log: attempts.chunks(MAX_SEGMENT).map(encode).collect(),
        }
    };
    let learners = travellers.iter().map(packed).collect();
    let file = File { format: FORMAT.to_owned(), version: VERSION, app: app.to_owned(), learners };
    // Fails only for maps with keys that are no text; there is no map.
    serde_json::to_string(&file).unwrap_or_default()
}

/// Reads a file. Learners with the same id are one.
///
/// Attempts are put in order once, after all of them were counted: thousands of segments in an unlucky order would
/// otherwise be moved about for minutes.
pub fn read(text: &str) -> Result<Vec<Traveller>, BadFile> {
    if text.len() > LARGEST {
        return Err(BadFile::TooLarge);
    }
    match json::read::<Header>(text) {
        Ok(header) if header.format == FORMAT => {}
        // Our own, cut off on the way.
        Err(NotRead) if text.contains(FORMAT) => return Err(BadFile::Damaged),
        _ => return Err(BadFile::NotOurs),
    }
    let file: File = json::read_format(text, "version", VERSION).map_err(|error| match error {
        Ok(_) => BadFile::Newer,
        Err(NotRead) => BadFile::Damaged,
    })?;
    if file.learners.len() > MOST {
        return Err(BadFile::TooMany);
    }
    let mut all: Vec<(Profile, Vec<Attempt>)> = Vec::new();
    let mut count = 0;
    for Packed { profile, log } in file.learners {
        let profile = sound(profile).ok_or(BadFile::Damaged)?;
        let place = match all.binary_search_by(|(known, _)| known.id.cmp(&profile.id)) {
            Ok(place) => {
                let known = &mut all[place].0;
                *known = std::mem::take(known).merged(profile);
                place
            }
            Err(place) => {
                all.insert(place, (profile, Vec::new()));
                place
            }
        };
        for segment in log {
            let segment = decode(&segment).map_err(|error| match error {
                BadSegment::Newer(_) => BadFile::Newer,
                BadSegment::Corrupt => BadFile::Damaged,
            })?;
            count += segment.len();
            if count > MOST_ATTEMPTS {
                return Err(BadFile::TooMany);
            }
            if segment.iter().any(|attempt| attempt.exercise.len() > LONGEST_ID || attempt.at > LATEST) {
                return Err(BadFile::Damaged);
            }
            all[place].1.extend(segment);
        }
    }
    let traveller = |(profile, mut attempts): (Profile, Vec<Attempt>)| {
        attempts.sort_unstable();
        Traveller { profile, log: attempts.into_iter().collect() }
    };
    Ok(all.into_iter().map(traveller).collect())
}

/// A stranger's profile, as far as it may be kept; `None` for one that nobody could be recognised by, or that would win
/// over every other for ever.
fn sound(mut profile: Profile) -> Option<Profile> {
    if profile.id.is_empty() || profile.id.len() > LONGEST_ID || profile.changed > LATEST {
        return None;
    }
    profile.nickname = nickname(&profile.nickname);
    profile.goal = profile.goal.filter(|days| (1..=7).contains(days));
    Some(Profile { pin: None, ..profile })
}

/// The profile of a learner of this device after an import. The PIN is a curtain of one device: it stays as it is here.
fn after(here: &Profile, file: &Profile) -> Profile {
    let bare = |profile: &Profile| Profile { pin: None, ..profile.clone() };
    Profile { pin: here.pin, ..bare(here).merged(bare(file)) }
}

/// Union of learners by id, sorted by it.
pub fn merge(mut all: Vec<Traveller>, more: impl IntoIterator<Item = Traveller>) -> Vec<Traveller> {
    for traveller in more {
        match all.binary_search_by(|known| known.profile.id.cmp(&traveller.profile.id)) {
            Ok(place) => {
                let known = &mut all[place];
                known.profile = std::mem::take(&mut known.profile).merged(traveller.profile);
                known.log.merge(traveller.log);
            }
            Err(place) => all.insert(place, traveller),
        }
    }
    all
}

/// What an import would do to one learner.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// As the file names them.
    pub nickname: String,
    /// Their picture.
    pub avatar: Option<u8>,
    /// The id on this device of who is the same; `None` for somebody new.
    pub known: Option<String>,
    /// Answers that are not here yet.
    pub new: usize,
    /// Answers that are here already.
    pub same: usize,
    /// The profile here is older, and would follow the file.
    pub profile: bool,
}

/// What an import would do.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Plan {
    /// By learner of the file.
    pub changes: Vec<Change>,
    /// There would be more learners than a device may have: nothing can be done.
    pub too_many: bool,
}

impl Plan {
    /// Nothing would change.
    pub fn is_empty(&self) -> bool {
        self.changes.iter().all(|change| change.known.is_some() && change.new == 0 && !change.profile)
    }
}

/// What importing a file would do to a device. `log_of` reads the log of a learner by their id on the device.
pub fn plan(device: &[Learner], file: &[Traveller], log_of: &dyn Fn(&str) -> Log) -> Plan {
    let change = |traveller: &Traveller| {
        let known = device.iter().find(|learner| learner.profile.id == traveller.profile.id);
        let here = known.map(|learner| log_of(&learner.id)).unwrap_or_default();
        let new = traveller.log.iter().filter(|attempt| is_new(&here, attempt)).count();
        let profile =
            known.is_some_and(|learner| after(&learner.profile, &traveller.profile) != learner.profile);
        Change {
            nickname: traveller.profile.nickname.clone(),
            avatar: traveller.profile.avatar,
            known: known.map(|learner| learner.id.clone()),
            new,
            same: traveller.log.len() - new,
            profile,
        }
    };
    let changes: Vec<Change> = file.iter().map(change).collect();
    let new = changes.iter().filter(|change| change.known.is_none()).count();
    Plan { too_many: device.len() + new > MOST, changes }
}

/// Whether merging an attempt changes a log.
fn is_new(here: &Log, attempt: &Attempt) -> bool {
    here.get(attempt).is_none_or(|known| attempt > known)
}

#[cfg(test)]
mod tests;
