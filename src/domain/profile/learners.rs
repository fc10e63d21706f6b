//! The learners of one device, and which keys of the storage are whose.
//!
//! The first learner has the keys that there were before there could be others: `saqbol.profile`, `saqbol.log.…`. Every
//! other has an id, and it stands in the keys: `saqbol.p0123abcd.profile`. The list of learners follows from the keys
//! alone, so that no second list can contradict it.

use super::Profile;
use crate::domain::json;
use crate::domain::log::store::{Shelf, ShelfError, hex};

/// The most learners on a device: two classes.
pub const MOST: usize = 60;

/// Under this key stands the id of who practises.
pub const WHO: &str = "saqbol.who";

/// The id of a guest, of whom nothing stays.
pub const GUEST: &str = "guest";

const OURS: &str = "saqbol.";

/// A learner of this device.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Learner {
    /// In the keys; empty for the first one.
    pub id: String,
    /// Who it is.
    pub profile: Profile,
}

/// What the keys of a learner begin with.
pub fn prefix(id: &str) -> String {
    if id.is_empty() { OURS.to_owned() } else { [OURS, id, "."].concat() }
}

/// An id from a random number.
pub fn id(random: u32) -> String {
    ["p", &hex(random)].concat()
}

/// A learner's identity on every device, from random numbers: 16 hex digits.
pub fn stable_id(random: [u32; 2]) -> String {
    random.map(hex).concat()
}

/// Whether a word is the id of a learner: anything else in a key belongs to the first one.
pub fn is_id(word: &str) -> bool {
    let hex = |digits: &str| digits.bytes().all(|b| b.is_ascii_digit() || (b'a'..=b'f').contains(&b));
    word == GUEST || word.strip_prefix('p').is_some_and(|digits| digits.len() == 8 && hex(digits))
}

/// Whose key this is; `None` for what belongs to nobody.
pub fn owner(key: &str) -> Option<&str> {
    let rest = key.strip_prefix(OURS).filter(|_| key != WHO)?;
    let first = rest.split('.').next().unwrap_or_default();
    Some(if is_id(first) { first } else { "" })
}

/// The keys of a learner.
pub fn keys(shelf: &impl Shelf, id: &str) -> Vec<String> {
    shelf.keys().into_iter().filter(|key| owner(key) == Some(id)).collect()
}

/// The learners of the device, guests not among them, by nickname.
pub fn list(shelf: &impl Shelf) -> Vec<Learner> {
    let learner = |key: String| {
        let id = owner(&key)?.to_owned();
        if id == GUEST || key != [&prefix(&id), "profile"].concat() {
            return None;
        }
        let profile = json::read(&shelf.get(&key).ok()??).ok()?;
        Some(Learner { id, profile })
    };
    let mut learners: Vec<Learner> = shelf.keys().into_iter().filter_map(learner).collect();
    learners.sort_by(|a, b| (&a.profile.nickname, &a.id).cmp(&(&b.profile.nickname, &b.id)));
    learners
}

/// How many characters a learner's records take, keys included.
pub fn size(shelf: &impl Shelf, id: &str) -> usize {
    let value = |key: &String| shelf.get(key).ok().flatten().map_or(0, |value| value.len());
    keys(shelf, id).iter().map(|key| key.len() + value(key)).sum()
}

/// Writes a profile.
pub fn write(shelf: &mut impl Shelf, id: &str, profile: &Profile) -> Result<(), ShelfError> {
    // Fails only for maps with keys that are no text; there is no map.
    let json = serde_json::to_string(profile).unwrap_or_default();
    shelf.put(&[&prefix(id), "profile"].concat(), &json)
}

/// Removes everything of a learner.
pub fn remove(shelf: &mut impl Shelf, id: &str) {
    for key in keys(shelf, id) {
        shelf.remove(&key);
    }
}

#[cfg(test)]
mod tests {
    use super::super::super::log::store::tests::MemoryShelf;
    use super::*;

    fn named(nickname: &str) -> Profile {
        Profile { nickname: nickname.into(), ..Profile::default() }
    }

    #[test]
    fn keys_tell_whose_they_are() {
        for (key, whose) in [
            ("saqbol.profile", Some("")),
            ("saqbol.log.0000002a.3", Some("")),
            ("saqbol.p0123abcd.log.0000002a.3", Some("p0123abcd")),
            ("saqbol.guest.session.review", Some("guest")),
            ("saqbol.pxxxxxxxx.log", Some("")),
            ("saqbol.who", None),
            ("somebody.else", None),
        ] {
            assert_eq!(owner(key), whose, "{key}");
        }
        assert!(is_id(&id(0)) && is_id(&id(u32::MAX)));
        assert_eq!(id(0x0123_abcd), "p0123abcd");
    }

    #[test]
    fn one_learner_goes_and_the_others_stay() {
        let mut shelf = MemoryShelf::default();
        for (id, name) in [("", "Барыс"), ("p00000001", "Аққу"), (GUEST, "")] {
            write(&mut shelf, id, &named(name)).unwrap();
            shelf.set(&[&prefix(id), "log.00000001.0"].concat(), "x").unwrap();
        }
        let names =
            |shelf: &MemoryShelf| list(shelf).into_iter().map(|it| it.profile.nickname).collect::<Vec<_>>();
        assert_eq!(names(&shelf), ["Аққу", "Барыс"]);
        let before = size(&shelf, "p00000001");
        remove(&mut shelf, "");
        assert_eq!(names(&shelf), ["Аққу"]);
        assert_eq!(size(&shelf, "p00000001"), before);
        assert_eq!(size(&shelf, ""), 0);
        assert_eq!(keys(&shelf, GUEST).len(), 2);
    }

    #[test]
    fn a_damaged_profile_hides_nobody_else() {
        let mut shelf = MemoryShelf::default();
        write(&mut shelf, "p00000001", &named("Аққу")).unwrap();
        shelf.set("saqbol.profile", "{").unwrap();
        assert_eq!(list(&shelf).len(), 1);
    }
}
