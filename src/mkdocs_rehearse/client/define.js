// @ts-check
import { RehearseItem } from './element.js'
import { register } from './register.js'

register({ 'rehearse-item': RehearseItem })
