//! The document: title, attributes of the root, focus, scrolling.

use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// Sets the title of the tab.
pub fn set_title(title: &str) {
    super::document().set_title(title);
}

/// Sets an attribute of the root element.
pub fn set_root(name: &str, value: &str) {
    if let Some(root) = super::document().document_element() {
        // Fails only for a name that is no attribute name; ours are literals.
        let _ = root.set_attribute(name, value);
    }
}

/// The content of `<meta name="…">`.
pub fn meta(name: &str) -> Option<String> {
    let found = super::document().query_selector(&["meta[name=", name, "]"].concat()).ok().flatten()?;
    found.get_attribute("content")
}

/// The text of an element by id.
pub fn text_of(id: &str) -> Option<String> {
    super::document().get_element_by_id(id)?.text_content()
}

/// An element by id, without what is in it: a place to show something.
pub fn place(id: &str) -> Option<web_sys::HtmlElement> {
    let place = super::document().get_element_by_id(id)?;
    place.replace_children_with_node_0();
    place.dyn_into().ok()
}

/// Takes the static shell away, once the app shows itself.
pub fn remove_shell() {
    if let Some(shell) = super::document().get_element_by_id("shell") {
        shell.remove();
    }
}

/// Opens the browser's print dialog.
pub fn print() {
    // Refused only by browsers that cannot print.
    let _ = super::window().print();
}

/// Scrolls to the top.
pub fn scroll_to_top() {
    super::window().scroll_to_with_x_and_y(0.0, 0.0);
}

/// Focuses an element by id, after the present change is on the page.
pub fn focus(id: impl Into<String>) {
    focus_later(id.into(), false);
}

/// The same, but only when the focused element has gone with that change.
pub fn refocus(id: impl Into<String>) {
    focus_later(id.into(), true);
}

#[inline(never)]
fn focus_later(id: String, only_lost: bool) {
    wasm_bindgen_futures::spawn_local(async move {
        // What is not there yet comes with the tasks that wait already. Focused before the browser lays the page out,
        // it costs one layout and one frame instead of two.
        let is_there = || super::document().get_element_by_id(&id).is_some();
        let mut turns = if is_there() { 0 } else { 4 };
        while turns > 0 && !is_there() {
            turns -= 1;
            // A promise that is kept already cannot fail.
            let _ = JsFuture::from(js_sys::Promise::resolve(&JsValue::UNDEFINED)).await;
        }
        if turns == 0 {
            gloo_timers::future::TimeoutFuture::new(0).await;
        }
        let active = super::document().active_element();
        if !only_lost || active.is_none_or(|element| element.tag_name() == "BODY") {
            focus_now(&id);
        }
    });
}

/// The id of the focused element.
pub fn focused() -> Option<String> {
    super::document().active_element().map(|element| element.id()).filter(|id| !id.is_empty())
}

/// Whether nothing is to move by itself: the system or the profile says so.
pub fn is_still() -> bool {
    let root = super::document().document_element();
    let told =
        root.and_then(|root| root.get_attribute("data-motion")).is_some_and(|motion| motion == "still");
    let wanted = super::window().match_media("(prefers-reduced-motion: reduce)").ok().flatten();
    told || wanted.is_some_and(|query| query.matches())
}

/// Focuses an element by id, at once. One that is not there is wanted for when it comes: see [`focus_wanted`].
pub fn focus_now(id: &str) {
    let found =
        super::document().get_element_by_id(id).and_then(|el| el.dyn_into::<web_sys::HtmlElement>().ok());
    match found {
        Some(element) => {
            want_focus("");
            // An element that cannot be focused is left alone.
            let _ = element.focus();
        }
        None => want_focus(id),
    }
}

/// Takes note of what is to be focused when it comes, in the page itself: another WASM may show it.
pub fn want_focus(id: &str) {
    set_root(WANTED, id);
}

/// Focuses what was wanted, if nothing has the focus.
pub fn focus_wanted() {
    let wanted = super::document().document_element().and_then(|root| root.get_attribute(WANTED));
    if let Some(id) = wanted.filter(|id| !id.is_empty()) {
        refocus(id);
    }
}

const WANTED: &str = "data-focus";

/// Opens or closes a `<dialog>` by id; an open one holds the focus.
pub fn set_dialog(id: &str, open: bool) {
    let found = super::document().get_element_by_id(id);
    let Some(dialog) = found.and_then(|el| el.dyn_into::<web_sys::HtmlDialogElement>().ok()) else { return };
    if !open {
        dialog.close();
    } else if !dialog.open() {
        // Throws only for a dialog that is open already.
        let _ = dialog.show_modal();
    }
}
