//! What learners' browsers hold: every form ever written must be readable for ever.
//!
//! The files in `fixtures/saved` were written by the version in their name and are never changed.

use saqbol::domain::json;
use saqbol::domain::log::segment::{BadSegment, decode};
use saqbol::domain::log::{Attempt, Mode};
use saqbol::domain::practice::{NotRestored, Session};
use saqbol::domain::profile::{Profile, TextSize, Theme, Track};
use saqbol::exercise::Answer;
use saqbol::exercise::choice::Picked;
use saqbol::lang::Lang;

const LOG: &str = include_str!("fixtures/saved/log-1.txt");
const SESSION: &str = include_str!("fixtures/saved/session-1.json");
const PROFILE: &str = include_str!("fixtures/saved/profile-0.1.0.json");

fn logged() -> Vec<Attempt> {
    vec![
        Attempt {
            at: 1_764_000_000_000,
            exercise: "phish-signs/bank-sms".into(),
            seed: 3_735_928_559,
            earned: 1,
            total: 1,
            parts: 2,
            signals: 0,
            confidence: 0,
            hints: 1,
            took: 12_345,
            mode: Mode::Learn,
        },
        Attempt {
            at: 1_764_000_060_000,
            exercise: "phish-signs/stream".into(),
            seed: 7,
            earned: 5,
            total: 6,
            parts: 0b11_1101,
            signals: 0b10_1010,
            confidence: 0b1111_1001_0111,
            hints: 0,
            took: 90_000,
            mode: Mode::Test,
        },
    ]
}

#[test]
fn the_first_form_of_the_log_is_read() {
    assert_eq!(decode(LOG.trim_end()), Ok(logged()));
}

#[test]
fn the_first_form_of_a_session_is_read() {
    let session = Session::restore(SESSION.trim_end()).unwrap();
    assert_eq!(session.current(), Some("phish-signs/bank-sms"));
    assert_eq!(session.draft(), Some(&Answer::Choice(Picked(2))));
    assert_eq!((session.hints(), session.checked().map(|outcome| outcome.earned)), (1, Some(1)));
    assert_eq!(session.progress(), (0, 2));
}

#[test]
fn the_first_form_of_a_profile_is_read() {
    let profile: Profile = json::read(PROFILE.trim_end()).unwrap();
    assert_eq!((profile.lang, profile.track, profile.avatar), (Some(Lang::Kk), Some(Track::Middle), Some(2)));
    assert_eq!(
        (profile.nickname.as_str(), profile.theme, profile.text),
        ("Барыс", Theme::Dark, TextSize::Large)
    );
}

/// A profile of a newer app has more; what we know of it counts.
#[test]
fn more_than_we_know_is_passed_over() {
    let newer = PROFILE.replacen('{', "{\"voice\":\"on\",", 1);
    assert_eq!(json::read::<Profile>(&newer), json::read::<Profile>(PROFILE));
}

#[test]
fn newer_forms_are_recognised_and_left_alone() {
    assert_eq!(decode(&LOG.replacen(" 1 ", " 2 ", 1)), Err(BadSegment::Newer(2)));
    let newer = SESSION.replacen("\"version\":1", "\"version\":2", 1);
    assert_eq!(Session::restore(&newer), Err(NotRestored::Newer));
}
