J’ai effacé ce que j’avais retenu de ce que vous avez dit de vous. Je me souviens encore de notre conversation&nbsp;; avec /forget, je l’oublie aussi.
