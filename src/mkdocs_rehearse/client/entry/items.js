// @ts-check
import { RehearseItem } from '../item/element.js'
import { register } from './register.js'

register({ 'rehearse-item': RehearseItem })
