//! Keys pressed anywhere in the page.

use gloo_events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;

/// A key that means something to the player.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Key {
    /// Enter, when nothing is focused that has its own use for it.
    Enter,
    /// Escape.
    Escape,
    /// A digit from 1 to 9, outside text fields.
    Digit(usize),
}

/// Whether this is the key by which a button is pressed.
pub fn presses(event: &web_sys::Event) -> bool {
    let key = event.dyn_ref::<web_sys::KeyboardEvent>().map(web_sys::KeyboardEvent::key);
    key.is_some_and(|key| matches!(key.as_str(), "Enter" | " "))
}

/// Calls `then` for each such key until the listener is dropped. `then` returns whether it used the key.
pub fn listen(then: impl Fn(Key) -> bool + 'static) -> EventListener {
    let options = EventListenerOptions::enable_prevent_default();
    EventListener::new_with_options(&super::document(), "keydown", options, move |event| {
        let Some(pressed) = event.dyn_ref::<web_sys::KeyboardEvent>() else { return };
        if pressed.ctrl_key() || pressed.meta_key() || pressed.alt_key() || pressed.default_prevented() {
            return;
        }
        // A key that is held must not go past the feedback; under an open dialog nothing is pressed.
        let asked = super::document().query_selector("dialog[open]").is_ok_and(|dialog| dialog.is_some());
        if pressed.repeat() || asked {
            return;
        }
        let target = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
        let within =
            |what: &str| target.as_ref().is_some_and(|el| el.closest(what).is_ok_and(|el| el.is_some()));
        let key = pressed.key();
        let meant = match key.as_str() {
            "Enter" if !within("a, button, summary, select, textarea, [role=button]") => Key::Enter,
            "Escape" => Key::Escape,
            digit if !within("input[type=text], textarea, select") => match digit.parse() {
                Ok(digit @ 1..=9) => Key::Digit(digit),
                _ => return,
            },
            _ => return,
        };
        if then(meant) {
            event.prevent_default();
        }
    })
}
