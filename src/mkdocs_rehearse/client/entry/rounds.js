// @ts-check
import { RehearseGallery } from '../course/gallery.js'
import { RehearseRound } from '../course/round.js'
import { RehearseWould } from '../course/would.js'
import { register } from './register.js'

register({
  'rehearse-gallery': RehearseGallery,
  'rehearse-round': RehearseRound,
  'rehearse-would': RehearseWould,
})
