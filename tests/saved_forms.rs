//! What learners' browsers hold: every form ever written must be readable for ever.
//!
//! The files in `fixtures/saved` were written by the version in their name and are never changed.

use saqbol::domain::exchange::{self, BadFile};
use saqbol::domain::json;
use saqbol::domain::log::segment::{BadSegment, decode};
use saqbol::domain::log::{Attempt, Mode};
use saqbol::domain::practice::{NotRestored, Session};
use saqbol::domain::profile::{Profile, TextSize, Theme, Track};
use saqbol::exercise::Answer;
use saqbol::lang::Lang;

const LOG: &str = include_str!("fixtures/saved/log-1.txt");
const LOG_2: &str = include_str!("fixtures/saved/log-2.txt");
const LOG_3: &str = include_str!("fixtures/saved/log-3.txt");
const LOG_4: &str = include_str!("fixtures/saved/log-4.txt");
const SESSION_2: &str = include_str!("fixtures/saved/session-2.json");
const SESSION: &str = include_str!("fixtures/saved/session-1.json");
const PROFILE_2: &str = include_str!("fixtures/saved/profile-2.json");
const LEARNERS: &str = include_str!("fixtures/saved/learners-1.json");
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
            answer: Answer::default(),
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
            answer: Answer::default(),
        },
    ]
}

#[test]
fn the_first_form_of_the_log_is_read() {
    assert_eq!(decode(LOG.trim_end()), Ok(logged()));
}

/// Since version 2 the answers are kept.
#[test]
fn the_second_form_of_the_log_is_read() {
    let mut logged = logged();
    logged[0].answer = Answer::of([0, 1]);
    logged[1].answer = Answer::of([8, 3, 0, 6]).typing(1, "қауіпсіз");
    assert_eq!(decode(LOG_2.trim_end()), Ok(logged));
}

/// Since version 3 the log is packed, and thinned attempts are short.
#[test]
fn the_third_form_of_the_log_is_read() {
    assert_eq!(decode(LOG_3.trim_end()), Ok(packed()));
}

/// Since version 4 the letters of the ids stand beside the payload.
#[test]
fn the_fourth_form_of_the_log_is_read() {
    assert_eq!(decode(LOG_4.trim_end()), Ok(packed()));
}

fn packed() -> Vec<Attempt> {
    let mut logged = logged();
    logged[0].answer = Answer::of([0, 1]);
    logged[1].answer = Answer::of([8, 3, 0, 6]).typing(1, "қауіпсіз");
    let thinned = Attempt { at: 1_764_086_400_000, ..logged[1].clone() }.thinned();
    logged.push(thinned);
    logged
}

#[test]
fn the_second_form_of_a_session_is_read() {
    let session = Session::restore(SESSION_2.trim_end()).unwrap();
    assert_eq!(session.draft(), &Answer::of([0, 2, 1]).typing(0, "ә"));
    assert_eq!((session.hints(), session.progress()), (3, (1, 2)));
}

#[test]
fn the_first_form_of_a_session_is_read() {
    let session = Session::restore(SESSION.trim_end()).unwrap();
    assert_eq!(session.current(), Some("phish-signs/bank-sms"));
    assert_eq!(session.draft(), &Answer::only(1));
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

/// Since there are several learners on a device.
#[test]
fn the_second_form_of_a_profile_is_read() {
    let profile: Profile = json::read(PROFILE_2.trim_end()).unwrap();
    assert_eq!((profile.id.as_str(), profile.changed), ("0123456789abcdef", 1_764_000_000_000));
    assert_eq!((profile.goal, profile.pin, profile.theme), (Some(5), Some(1011), Theme::Dark));
}

#[test]
fn the_first_form_of_a_file_for_another_device_is_read() {
    let all = exchange::read(LEARNERS.trim_end()).unwrap();
    assert_eq!(all.len(), 1);
    assert_eq!(all[0].profile.nickname, "Барыс");
    assert_eq!(all[0].log.iter().cloned().collect::<Vec<_>>().len(), 2);
    assert_eq!(exchange::read(&LEARNERS.replacen("\"version\":1", "\"version\":2", 1)), Err(BadFile::Newer));
}

/// A profile of a newer app has more; what we know of it counts.
#[test]
fn more_than_we_know_is_passed_over() {
    let newer = PROFILE.replacen('{', "{\"voice\":\"on\",", 1);
    assert_eq!(json::read::<Profile>(&newer), json::read::<Profile>(PROFILE));
}

#[test]
fn newer_forms_are_recognised_and_left_alone() {
    assert_eq!(decode(&LOG.replacen(" 1 ", " 5 ", 1)), Err(BadSegment::Newer(5)));
    let newer = SESSION.replacen("\"version\":1", "\"version\":3", 1);
    assert_eq!(Session::restore(&newer), Err(NotRestored::Newer));
}
