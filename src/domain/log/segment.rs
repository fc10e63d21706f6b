//! How attempts are written down: segments of at most 256, each one value in storage.
//!
//! A segment is text, because localStorage is: `saqbol-log 4 <checksum> <payload> <letters>`.
//! The checksum is FNV-1a (64 bit) of the payload's bytes and the letters, in hex; the payload is base64 of what `pack.rs`
//! writes, and the letters are those of the exercises' ids. Up to version 3 there are no letters, and in versions 1 and 2
//! postcard wrote the payload. An attempt takes about 37 characters, a thinned one 25 (`tests/room.rs`).
//!
//! The form is for ever: a new one gets a new number, and `tests/saved_forms.rs` keeps the old ones.

use serde::Deserialize;

use super::pack::{LONGEST_ID, pack, unpack};
use super::{Attempt, Log, Mode};
use crate::exercise::Answer;

/// The most attempts in one segment: what an append has to rewrite stays small.
pub const MAX_SEGMENT: usize = 256;

const NAME: &str = "saqbol-log";
const VERSION: u32 = 4;

/// Why a segment cannot be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BadSegment {
    /// A newer app wrote it; the number is its version. To be left alone.
    Newer(u32),
    /// It is no segment, or was damaged.
    Corrupt,
}

/// The payload of version 1. In version 2 the [`Kept`] answers stand behind it, one for each attempt.
#[derive(Deserialize)]
struct Payload {
    /// The exercise ids that occur.
    exercises: Vec<String>,
    /// The attempts, oldest first.
    attempts: Vec<Row>,
}

/// An attempt of version 1. postcard wrote the fields in this order, without names.
#[derive(Deserialize)]
struct Row {
    /// Milliseconds since the attempt before, or since 1970.
    after: u64,
    exercise: u16,
    seed: u32,
    earned: u8,
    total: u8,
    parts: u32,
    signals: u32,
    confidence: u32,
    hints: u8,
    took: u32,
    mode: Mode,
}

/// An answer: its slots, and what was typed.
type Kept = (Vec<u8>, Vec<String>);

/// Writes a segment. At most [`MAX_SEGMENT`] attempts are taken: the caller begins a new one in time.
pub fn encode(attempts: &[Attempt]) -> String {
    // In the order of time, whatever the clock did meanwhile.
    let sorted: Log = attempts.iter().take(MAX_SEGMENT).cloned().collect();
    let (bytes, letters) = pack(&sorted.0);
    [NAME, &VERSION.to_string(), &checksum(&bytes, &letters), &base64(&bytes), &letters].join(" ")
}

/// Reads a segment. Never panics, whatever the text is.
pub fn decode(text: &str) -> Result<Vec<Attempt>, BadSegment> {
    let mut words = text.splitn(5, ' ');
    if words.next() != Some(NAME) {
        return Err(BadSegment::Corrupt);
    }
    let version = words.next().and_then(|word| word.parse().ok()).ok_or(BadSegment::Corrupt)?;
    if version > VERSION {
        return Err(BadSegment::Newer(version));
    }
    let (Some(sum), Some(payload), letters) = (words.next(), words.next(), words.next()) else {
        return Err(BadSegment::Corrupt);
    };
    let bytes = unbase64(payload).ok_or(BadSegment::Corrupt)?;
    if version == 0
        || letters.is_some() != (version > 3)
        || checksum(&bytes, letters.unwrap_or_default()) != sum
    {
        return Err(BadSegment::Corrupt);
    }
    match version {
        1 | 2 => old(&bytes, version),
        _ => unpack(&bytes, letters).ok_or(BadSegment::Corrupt),
    }
}

fn checksum(bytes: &[u8], letters: &str) -> String {
    hex(fnv(&[bytes, letters.as_bytes()].concat()))
}

/// Versions 1 and 2.
fn old(bytes: &[u8], version: u32) -> Result<Vec<Attempt>, BadSegment> {
    let (payload, rest): (Payload, _) = postcard::take_from_bytes(bytes).map_err(|_| BadSegment::Corrupt)?;
    // Before anything is copied: in a stranger's file one long name may be named by thousands.
    if payload.attempts.len() > MAX_SEGMENT || payload.exercises.iter().any(|id| id.len() > LONGEST_ID) {
        return Err(BadSegment::Corrupt);
    }
    let answers: Vec<Kept> = match version {
        // The result was kept, and not the answer.
        1 => vec![Kept::default(); payload.attempts.len()],
        _ => postcard::from_bytes(rest).map_err(|_| BadSegment::Corrupt)?,
    };
    if answers.len() != payload.attempts.len() {
        return Err(BadSegment::Corrupt);
    }
    let mut at = 0_u64;
    let rows = payload.attempts.into_iter().zip(answers).map(|(row, answer)| {
        at = at.checked_add(row.after)?;
        Some(Attempt {
            at,
            exercise: payload.exercises.get(usize::from(row.exercise))?.clone(),
            seed: row.seed,
            earned: row.earned,
            total: row.total,
            parts: row.parts,
            signals: row.signals,
            confidence: row.confidence,
            hints: row.hints,
            took: row.took,
            mode: row.mode,
            answer: Answer::from_parts(answer),
        })
    });
    rows.collect::<Option<Vec<_>>>().ok_or(BadSegment::Corrupt)
}

/// FNV-1a, 64 bit (Fowler, Noll, Vo).
pub(in crate::domain) fn fnv(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(*byte)).wrapping_mul(0x0000_0100_0000_01b3)
    })
}

/// Sixteen digits.
pub(in crate::domain) fn hex(number: u64) -> String {
    (0..16).rev().map(|i| char::from(b"0123456789abcdef"[(number >> (4 * i) & 15) as usize])).collect()
}

const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/// Base64 without padding: twenty lines are smaller in the WASM than the crate.
fn base64(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len().div_ceil(3) * 4);
    for chunk in bytes.chunks(3) {
        let bits =
            chunk.iter().fold(0_u32, |bits, byte| bits << 8 | u32::from(*byte)) << (8 * (3 - chunk.len()));
        for i in 0..=chunk.len() {
            text.push(char::from(DIGITS[(bits >> (18 - 6 * i) & 63) as usize]));
        }
    }
    text
}

fn unbase64(text: &str) -> Option<Vec<u8>> {
    let mut bytes = Vec::with_capacity(text.len() / 4 * 3 + 2);
    for chunk in text.as_bytes().chunks(4) {
        let mut bits = 0_u32;
        for byte in chunk {
            let digit = DIGITS.iter().position(|digit| digit == byte)?;
            bits = bits << 6 | u32::try_from(digit).ok()?;
        }
        bits <<= 6 * (4 - chunk.len());
        let whole = bits.to_be_bytes();
        bytes.extend_from_slice(match chunk.len() {
            4 => &whole[1..4],
            3 => &whole[1..3],
            2 => &whole[1..2],
            _ => return None,
        });
    }
    Some(bytes)
}

#[cfg(test)]
mod tests {
    use proptest::collection::vec;
    use proptest::prelude::*;

    use super::super::tests::any_attempt;
    use super::*;

    proptest! {
        #[test]
        fn what_is_written_is_read(attempts in vec(any_attempt(), 0..=MAX_SEGMENT)) {
            let set: Log = attempts.iter().cloned().collect();
            prop_assert_eq!(decode(&encode(&attempts)), Ok(set.into_iter().collect()));
        }

        #[test]
        fn base64_is_reversible(bytes in vec(any::<u8>(), 0..100)) {
            prop_assert_eq!(unbase64(&base64(&bytes)), Some(bytes));
        }

        #[test]
        fn any_text_is_read_without_panic(text in ".{0,300}") {
            prop_assert!(decode(&text).is_err());
        }

        #[test]
        fn one_changed_character_is_noticed(
            attempts in vec(any_attempt(), 1..20), place: prop::sample::Index, other in "[A-Za-z0-9]",
        ) {
            let text = encode(&attempts);
            let letters = text.rfind(' ').unwrap();
            let from = text[..letters].rfind(' ').unwrap() + 1;
            let at = from + place.index(text.len() - from);
            let changed = [&text[..at], other.as_str(), &text[at + 1..]].concat();
            // The last character of the payload may hold bits that belong to no byte: then nothing was changed.
            if changed != text && at + 1 != letters {
                prop_assert_eq!(decode(&changed), Err(BadSegment::Corrupt));
            }
        }

        #[test]
        fn a_cut_off_segment_is_noticed(attempts in vec(any_attempt(), 1..20), place: prop::sample::Index) {
            let text = encode(&attempts);
            prop_assert_eq!(decode(&text[..place.index(text.len())]), Err(BadSegment::Corrupt));
        }
    }

    #[test]
    fn base64_matches_the_standard() {
        for (plain, encoded) in
            [("", ""), ("f", "Zg"), ("fo", "Zm8"), ("foo", "Zm9v"), ("foobar", "Zm9vYmFy")]
        {
            assert_eq!(base64(plain.as_bytes()), encoded);
        }
    }

    #[test]
    fn fnv_matches_the_published_value() {
        assert_eq!(hex(fnv(b"foobar")), "85944171f73967e8");
    }

    #[test]
    fn a_newer_version_is_recognised_whatever_follows() {
        assert_eq!(decode("saqbol-log 7 whatever it is"), Err(BadSegment::Newer(7)));
    }

    #[test]
    fn an_attempt_takes_less_than_forty_characters() {
        let attempts: Vec<Attempt> = (0..256_u32)
            .map(|i| Attempt {
                at: 1_764_000_000_000 + u64::from(i) * 40_000,
                exercise: format!("phish-signs/exercise-{}", i % 20),
                seed: i.wrapping_mul(2_654_435_761),
                earned: 3,
                total: 4,
                parts: 0b1011,
                signals: 0,
                confidence: 0,
                hints: 1,
                took: 23_000,
                mode: Mode::Learn,
                answer: Answer::of([3, 1, 2, 4]),
            })
            .collect();
        let size = encode(&attempts).len();
        println!("256 attempts: {size} characters, {} each", size / 256);
        assert!(size < 256 * 40, "{size}");
    }
}
