//! The URL's fragment.

use gloo_events::EventListener;

/// The fragment, with its `#`, or empty.
pub fn fragment() -> String {
    super::window().location().hash().unwrap_or_default()
}

/// Goes to another fragment; the back button comes back.
pub fn go(fragment: &str) {
    // Setting a fragment fails only for a page that is being unloaded.
    let _ = super::window().location().set_hash(fragment);
}

/// Goes to another fragment in place of the present one.
pub fn replace(fragment: &str) {
    let _ = super::window().location().replace(fragment);
}

/// Loads the page anew.
pub fn reload() {
    let _ = super::window().location().reload();
}

/// Calls `then` whenever the fragment changes, as long as the app lives.
pub fn on_change(then: impl Fn() + 'static) {
    EventListener::new(&super::window(), "hashchange", move |_| then()).forget();
}
