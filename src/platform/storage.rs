//! localStorage through gloo-storage, or memory for what the browser refuses.
//!
//! Values are JSON. The browser is asked once, through web-sys: `LocalStorage::raw` throws when
//! storage is forbidden, and a throw would end the app.

use std::cell::Cell;

use gloo_events::EventListener;
use gloo_storage::{LocalStorage, Storage};
use js_sys::{Array, Map, Reflect};
use serde::Serialize;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// Why a value was not written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refused {
    /// No room.
    Full,
    /// Not at all.
    Unavailable,
}

thread_local! {
    static KEPT: Cell<Option<bool>> = const { Cell::new(None) };
    /// Whether the rest of the page is told of what is written here.
    static TELLING: Cell<bool> = const { Cell::new(false) };
    /// It is being told.
    static SPEAKING: Cell<bool> = const { Cell::new(false) };
}

/// What the browser refused, for this visit: in the page, so that the app and its desk share it.
fn memory() -> Map {
    const NAME: &str = "saqbolMemory";
    let page = js_sys::global();
    let known = Reflect::get(&page, &NAME.into()).ok().and_then(|known| known.dyn_into().ok());
    known.unwrap_or_else(|| {
        let map = Map::new();
        // Fails only for an object that may not be changed; the window may.
        let _ = Reflect::set(&page, &NAME.into(), &map);
        map
    })
}

/// Whether what is written outlives the page.
pub fn kept() -> bool {
    KEPT.get().unwrap_or_else(|| {
        let kept = probe();
        KEPT.set(Some(kept));
        kept
    })
}

/// Asks the browser anew, and forgets what was kept in memory. For tests, which change its mind.
pub fn forget_probe() {
    KEPT.set(None);
    memory().clear();
}

const PROBE: &str = "saqbol.probe";

/// Writes and removes a value. A full storage is still a storage.
fn probe() -> bool {
    let Ok(Some(storage)) = super::window().local_storage() else { return false };
    match storage.set_item(PROBE, "1") {
        Ok(()) => storage.remove_item(PROBE).is_ok(),
        Err(error) => is_quota(&error) && storage.length().is_ok_and(|length| length > 0),
    }
}

/// Every key there is.
pub fn keys() -> Vec<String> {
    let mut keys: Vec<String> =
        Array::from(&memory().keys()).iter().filter_map(|key| key.as_string()).collect();
    if kept() {
        let storage = LocalStorage::raw();
        let there = (0..LocalStorage::length()).filter_map(|i| storage.key(i).ok().flatten());
        let more: Vec<String> = there.filter(|key| !keys.contains(key)).collect();
        keys.extend(more);
    }
    keys
}

/// A value as it is stored: JSON, if nobody damaged it.
pub fn raw(key: &str) -> Option<String> {
    let remembered = memory().get(&key.into()).as_string();
    remembered.or_else(|| kept().then(|| LocalStorage::raw().get_item(key).ok().flatten()).flatten())
}

/// Writes a value as JSON. What the storage has no room for is there until the page is closed.
pub fn set<T: Serialize + ?Sized>(key: &str, value: &T) -> Result<(), Refused> {
    put(key, &serde_json::to_string(value).map_err(|_| Refused::Unavailable)?)
}

/// Writes what is JSON already.
pub fn put(key: &str, json: &str) -> Result<(), Refused> {
    let written = if kept() {
        LocalStorage::raw()
            .set_item(key, json)
            .map_err(|error| if is_quota(&error) { Refused::Full } else { Refused::Unavailable })
    } else {
        Ok(())
    };
    if kept() && written.is_ok() {
        memory().delete(&key.into());
    } else {
        memory().set(&key.into(), &json.into());
    }
    tell(key);
    written
}

/// Takes note of something until the tab is closed.
pub fn note(key: &str) {
    if let Ok(Some(visit)) = super::window().session_storage() {
        // Full or refused: it is asked again at the next start.
        let _ = visit.set_item(key, "1");
    }
}

/// Whether something was noted in this tab.
pub fn is_noted(key: &str) -> bool {
    let visit = super::window().session_storage().ok().flatten();
    visit.is_some_and(|visit| visit.get_item(key).is_ok_and(|noted| noted.is_some()))
}

/// From now on the rest of the page is told of what is written here, as if another tab had done it.
pub fn tell_the_page() {
    TELLING.set(true);
}

fn tell(key: &str) {
    if !TELLING.get() {
        return;
    }
    let what = web_sys::StorageEventInit::new();
    what.set_key(Some(key));
    what.set_new_value(raw(key).as_deref());
    if let Ok(event) = web_sys::StorageEvent::new_with_event_init_dict("storage", &what) {
        SPEAKING.set(true);
        // Throws only for an event that is being dispatched already.
        let _ = super::window().dispatch_event(&event);
        SPEAKING.set(false);
    }
}

/// Removes a value.
pub fn remove(key: &str) {
    memory().delete(&key.into());
    if kept() {
        LocalStorage::delete(key);
    }
}

/// Calls `then` with key and new value (as stored, `None` when removed) whenever another tab writes.
pub fn on_foreign_write(then: impl Fn(&str, Option<&str>) + 'static) {
    EventListener::new(&super::window(), "storage", move |event| {
        if SPEAKING.get() {
            return;
        }
        let Some(event) = event.dyn_ref::<web_sys::StorageEvent>() else { return };
        if let Some(key) = event.key() {
            then(&key, event.new_value().as_deref());
        }
    })
    .forget();
}

/// Asks the browser not to throw our data away when the device runs out of space.
pub async fn ask_to_persist() -> bool {
    yes(super::window().navigator().storage().persist()).await
}

/// Whether the browser has promised that.
pub async fn persistent() -> bool {
    yes(super::window().navigator().storage().persisted()).await
}

async fn yes(asked: Result<js_sys::Promise, JsValue>) -> bool {
    // A browser that does not know the question has promised nothing.
    let Ok(asked) = asked else { return false };
    JsFuture::from(asked).await.is_ok_and(|answer| answer == JsValue::TRUE)
}

fn is_quota(error: &JsValue) -> bool {
    let quota = |name: &str| matches!(name, "QuotaExceededError" | "NS_ERROR_DOM_QUOTA_REACHED");
    error.dyn_ref::<web_sys::DomException>().is_some_and(|error| quota(&error.name()))
}
