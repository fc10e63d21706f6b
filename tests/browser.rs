//! The storage adapter in a real browser: real localStorage, a full one, none at all, damaged values.

#![cfg(target_arch = "wasm32")]
#![expect(clippy::unwrap_used, reason = "a failed test is a failed test")]

use saqbol::domain::log::store::{Journal, Shelf};
use saqbol::domain::log::{Attempt, Mode};
use saqbol::exercise::Answer;
use saqbol::platform::storage::{self, Refused};
use saqbol::state::Local;
use wasm_bindgen::prelude::*;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

#[wasm_bindgen(inline_js = "
export function fill() {
  // One value that grows: with a key for each piece, what is left is as long as a random key.
  let kept = '', more = 'x'.repeat(1 << 20);
  while (more.length > 0) {
    try { localStorage.setItem('filler.', kept + more); kept += more; } catch { more = more.slice(0, more.length >> 1); }
  }
}
const real = Object.getOwnPropertyDescriptor(window, 'localStorage');
export function forbid() {
  Object.defineProperty(window, 'localStorage', {
    configurable: true, get() { throw new DOMException('denied', 'SecurityError'); },
  });
}
export function allow() { Object.defineProperty(window, 'localStorage', real); }
")]
extern "C" {
    /// Fills localStorage to the last character.
    fn fill();
    /// Makes the browser refuse localStorage, as it does in some private windows.
    fn forbid();
    /// Takes that back.
    fn allow();
}

fn local() -> web_sys::Storage {
    web_sys::window().unwrap().local_storage().unwrap().unwrap()
}

fn attempt(at: u64) -> Attempt {
    Attempt {
        at,
        exercise: "phish-signs/first".to_owned(),
        seed: 7,
        earned: 1,
        total: 1,
        parts: 1,
        signals: 0,
        confidence: 0,
        hints: 0,
        took: 1500,
        mode: Mode::Learn,
        answer: Answer::of([0, 1]),
    }
}

fn fresh() {
    local().clear().unwrap();
    storage::forget_probe();
}

#[wasm_bindgen_test]
fn what_is_written_is_read_and_removed() {
    fresh();
    assert!(storage::kept());
    storage::set("saqbol.a", &vec!["қазақша", "ә"]).unwrap();
    assert_eq!(local().get_item("saqbol.a").unwrap().unwrap(), r#"["қазақша","ә"]"#);
    assert_eq!(storage::raw("saqbol.a").unwrap(), r#"["қазақша","ә"]"#);
    assert_eq!(storage::keys(), ["saqbol.a"]);
    storage::remove("saqbol.a");
    assert_eq!(storage::raw("saqbol.a"), None);
    assert!(storage::keys().is_empty());
}

#[wasm_bindgen_test]
fn the_log_survives_a_new_start() {
    fresh();
    let (mut journal, _) = Journal::open(&mut Local, "saqbol.", 1, 1000);
    journal.append(&mut Local, attempt(1000)).unwrap();
    journal.append(&mut Local, attempt(2000)).unwrap();
    let (again, report) = Journal::open(&mut Local, "saqbol.", 2, 3000);
    assert_eq!(again.log(), journal.log());
    assert!(report.quarantined.is_empty() && report.newer.is_empty());
}

#[wasm_bindgen_test]
fn a_full_storage_refuses_and_keeps_what_it_has() {
    fresh();
    let (mut journal, _) = Journal::open(&mut Local, "saqbol.", 1, 1000);
    journal.append(&mut Local, attempt(1000)).unwrap();
    fill();
    storage::forget_probe();
    assert!(storage::kept(), "a full storage is still a storage");
    assert_eq!(storage::set("saqbol.b", &"y".repeat(100)), Err(Refused::Full));
    assert!(journal.append(&mut Local, attempt(2000)).is_err());
    assert_eq!((journal.log().len(), journal.pending()), (2, 1));
    let (again, _) = Journal::open(&mut Local, "saqbol.", 2, 2500);
    assert_eq!(again.log().len(), 2, "what was refused is there for the visit");
    // A new visit knows only what was kept.
    storage::forget_probe();
    let (again, _) = Journal::open(&mut Local, "saqbol.", 2, 2500);
    assert_eq!(again.log().len(), 1, "what was kept is still readable");
    for key in storage::keys().iter().filter(|key| key.starts_with("filler.")) {
        storage::remove(key);
    }
    journal.append(&mut Local, attempt(3000)).unwrap();
    assert_eq!(journal.pending(), 0);
    let (again, _) = Journal::open(&mut Local, "saqbol.", 3, 4000);
    assert_eq!(again.log().len(), 3, "with room again, nothing is missing");
}

#[wasm_bindgen_test]
fn without_storage_everything_works_for_the_visit() {
    fresh();
    local().set_item("saqbol.before", "1").unwrap();
    forbid();
    storage::forget_probe();
    assert!(!storage::kept());
    storage::set("saqbol.a", "text").unwrap();
    assert_eq!(storage::raw("saqbol.a").unwrap(), r#""text""#);
    storage::set("saqbol.a", "other").unwrap();
    assert_eq!(storage::keys(), ["saqbol.a"]);
    let (mut journal, _) = Journal::open(&mut Local, "saqbol.", 1, 1000);
    journal.append(&mut Local, attempt(1000)).unwrap();
    let (again, _) = Journal::open(&mut Local, "saqbol.", 2, 2000);
    assert_eq!(again.log().len(), 1);
    storage::remove("saqbol.a");
    assert_eq!(storage::raw("saqbol.a"), None);
    allow();
    storage::forget_probe();
    assert_eq!(local().get_item("saqbol.before").unwrap().unwrap(), "1");
}

#[wasm_bindgen_test]
fn a_damaged_value_is_set_aside_and_never_deleted() {
    fresh();
    for (key, value) in [
        ("saqbol.log.000000aa.0", r#""saqbol-log 1 zz broken""#),
        ("saqbol.log.000000bb.0", "{not json"),
        ("saqbol.log.000000cc.0", r#""saqbol-log 9 of a newer app""#),
    ] {
        local().set_item(key, value).unwrap();
    }
    let (_, report) = Journal::open(&mut Local, "saqbol.", 1, 5000);
    assert_eq!(report.quarantined.len(), 2);
    assert_eq!(report.newer, ["saqbol.log.000000cc.0"]);
    assert!(report.quarantined.iter().all(|key| key.starts_with("saqbol.quarantine.5000.")));
    let kept: Vec<String> = report.quarantined.iter().filter_map(|key| Local.get(key).unwrap()).collect();
    assert!(kept.contains(&"saqbol-log 1 zz broken".to_owned()) && kept.contains(&"{not json".to_owned()));
    assert_eq!(
        local().get_item("saqbol.log.000000cc.0").unwrap().unwrap(),
        r#""saqbol-log 9 of a newer app""#
    );
    // The next start still reports them.
    assert_eq!(Journal::open(&mut Local, "saqbol.", 2, 6000).1.quarantined.len(), 2);
}
