//! Whether there is a network, as far as the browser can tell.

use gloo_events::EventListener;

/// The browser believes that it is online.
pub fn online() -> bool {
    super::window().navigator().on_line()
}

/// Calls `then` when that changes, as long as the app lives.
pub fn on_change(then: impl Fn(bool) + Clone + 'static) {
    for event in ["online", "offline"] {
        let then = then.clone();
        EventListener::new(&super::window(), event, move |_| then(online())).forget();
    }
}
