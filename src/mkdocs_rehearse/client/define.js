// @ts-check
import { RehearseItem } from './element.js'

// Instant navigation may run this script again in the same window.
if (!customElements.get('rehearse-item')) customElements.define('rehearse-item', RehearseItem)
