//! One of a few actions for each of many items: which of them are right, and what can be wrong with that.
//! Shared by the inbox, the feed and the permissions.

#[cfg(feature = "ui")]
pub mod view;

use super::{Flaw, Wrong};

/// The actions that are right for an item, as bits in the order of `names`; names that are none are left out.
pub(super) fn bits(fits: &[String], names: &[&str]) -> u8 {
    let mut bits = 0;
    for (i, name) in names.iter().enumerate() {
        if fits.iter().any(|fit| fit == name) {
            bits |= 1 << i;
        }
    }
    bits
}

/// The number that a slot needs for the first action that is right: 1, 2, 3 …; 0 where there is none.
pub(super) fn first(bits: u8) -> u8 {
    if bits == 0 { 0 } else { u8::try_from(bits.trailing_zeros() + 1).unwrap_or(0) }
}

/// Whether the action picked by a slot is right.
pub(super) fn right(bits: u8, number: u8) -> bool {
    matches!(number, 1..=8) && bits >> (number - 1) & 1 == 1
}

/// The names of the actions that are right, for the learner.
#[cfg(any(feature = "ui", feature = "authoring"))]
pub(super) fn named(bits: u8, titles: &[&str]) -> String {
    let fitting = titles.iter().enumerate().filter(|(i, _)| bits >> i & 1 == 1);
    fitting.map(|(_, title)| *title).collect::<Vec<_>>().join(" / ")
}

/// What is wrong with the `fits` of a list of items. The first `deciding` names can be picked, the others only stand
/// beside them; `known` lists all of them for the author.
pub(super) fn flaws(
    list: &str,
    fits: &[&[String]],
    names: &[&str],
    deciding: usize,
    known: &'static str,
) -> Vec<Flaw> {
    let all = (1 << deciding) - 1;
    let mut flaws = Vec::new();
    let mut common = all;
    for (i, fits) in fits.iter().enumerate() {
        for (j, name) in fits.iter().enumerate() {
            let at = format!("{list}.{i}.fits.{j}");
            if !names.contains(&name.as_str()) {
                flaws.push(Flaw::new(at, Wrong::Unusable("there is no such action", known)));
            } else if fits[..j].contains(name) {
                flaws.push(Flaw::new(at, Wrong::Duplicate(name.clone())));
            }
        }
        let bits = bits(fits, names) & all;
        common &= bits;
        if bits == 0 || bits == all {
            let what = if bits == 0 { Wrong::NoneRight } else { Wrong::AllRight };
            flaws.push(Flaw::new(format!("{list}.{i}.fits"), what));
        }
    }
    if flaws.is_empty() && common > 0 {
        let help = "the same answer to everything must not be right: add an item for which it is wrong";
        flaws.push(Flaw::new(list, Wrong::Unusable("one action is right for every item", help)));
    }
    flaws
}

#[cfg(test)]
mod tests {
    use super::*;

    const NAMES: [&str; 3] = ["once", "always", "never"];

    fn owned(fits: &[&str]) -> Vec<String> {
        fits.iter().map(|fit| (*fit).to_owned()).collect()
    }

    fn found(items: &[&[&str]]) -> Vec<Flaw> {
        let items: Vec<_> = items.iter().map(|fits| owned(fits)).collect();
        flaws("ask", &items.iter().map(Vec::as_slice).collect::<Vec<_>>(), &NAMES, 3, "one of three")
    }

    #[test]
    fn names_are_bits_and_numbers() {
        let right_ones = bits(&owned(&["never", "always", "sometimes"]), &NAMES);
        assert_eq!((right_ones, first(right_ones), first(0)), (0b110, 2, 0));
        let picked: Vec<bool> = [0, 1, 2, 3, 4, 200].map(|number| right(right_ones, number)).into();
        assert_eq!(picked, [false, false, true, true, false, false]);
        assert_eq!(named(right_ones, &["A", "B", "C"]), "B / C");
    }

    #[test]
    fn flaws_are_found() {
        assert_eq!(found(&[&["once"], &["never"]]), []);
        let none = Wrong::Unusable("there is no such action", "one of three");
        assert_eq!(
            found(&[&["once"], &[], &NAMES, &["often", "never"], &["never", "never"]]),
            [
                Flaw::new("ask.1.fits", Wrong::NoneRight),
                Flaw::new("ask.2.fits", Wrong::AllRight),
                Flaw::new("ask.3.fits.0", none),
                Flaw::new("ask.4.fits.1", Wrong::Duplicate("never".into())),
            ]
        );
        let blanket = found(&[&["once", "never"], &["never"]]);
        assert!(matches!(&blanket[..], [Flaw { what: Wrong::Unusable(..), .. }]), "{blanket:?}");
    }
}
