//! localStorage through gloo-storage, or memory when the browser refuses it.
//!
//! Values are JSON. The browser is asked once, through web-sys: `LocalStorage::raw` throws when
//! storage is forbidden, and a throw would end the app.

use std::cell::{Cell, RefCell};

use gloo_events::EventListener;
use gloo_storage::{LocalStorage, Storage};
use serde::Serialize;
use wasm_bindgen::JsCast;

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
    static MEMORY: RefCell<Vec<(String, String)>> = const { RefCell::new(Vec::new()) };
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
    MEMORY.with_borrow_mut(Vec::clear);
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
    if !kept() {
        return MEMORY.with_borrow(|memory| memory.iter().map(|(key, _)| key.clone()).collect());
    }
    let storage = LocalStorage::raw();
    (0..LocalStorage::length()).filter_map(|i| storage.key(i).ok().flatten()).collect()
}

/// A value as it is stored: JSON, if nobody damaged it.
pub fn raw(key: &str) -> Option<String> {
    if kept() {
        LocalStorage::raw().get_item(key).ok().flatten()
    } else {
        MEMORY.with_borrow(|memory| {
            memory.iter().find(|(known, _)| known == key).map(|(_, value)| value.clone())
        })
    }
}

/// Writes a value as JSON.
pub fn set<T: Serialize + ?Sized>(key: &str, value: &T) -> Result<(), Refused> {
    if kept() {
        return LocalStorage::set(key, value).map_err(|error| match error {
            gloo_storage::errors::StorageError::JsError(error) if is_quota_name(&error.name) => Refused::Full,
            _ => Refused::Unavailable,
        });
    }
    let json = serde_json::to_string(value).map_err(|_| Refused::Unavailable)?;
    remove(key);
    MEMORY.with_borrow_mut(|memory| memory.push((key.to_owned(), json)));
    Ok(())
}

/// Removes a value.
pub fn remove(key: &str) {
    if kept() {
        LocalStorage::delete(key);
    } else {
        MEMORY.with_borrow_mut(|memory| memory.retain(|(known, _)| known != key));
    }
}

/// Calls `then` with key and new value (as stored, `None` when removed) whenever another tab writes.
pub fn on_foreign_write(then: impl Fn(&str, Option<&str>) + 'static) {
    EventListener::new(&super::window(), "storage", move |event| {
        let Some(event) = event.dyn_ref::<web_sys::StorageEvent>() else { return };
        if let Some(key) = event.key() {
            then(&key, event.new_value().as_deref());
        }
    })
    .forget();
}

/// Asks the browser not to throw our data away when the device runs out of space.
pub fn ask_to_persist() {
    // A promise of a yes or no: either way nothing changes for us, so nobody waits for it.
    let _ = super::window().navigator().storage().persist();
}

fn is_quota(error: &wasm_bindgen::JsValue) -> bool {
    error.dyn_ref::<web_sys::DomException>().is_some_and(|error| is_quota_name(&error.name()))
}

fn is_quota_name(name: &str) -> bool {
    matches!(name, "QuotaExceededError" | "NS_ERROR_DOM_QUOTA_REACHED")
}
