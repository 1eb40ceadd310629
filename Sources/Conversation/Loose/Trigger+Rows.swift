extension Trigger {
  /// What people say when they mean a command, folded, in both languages: 3 says it outright, 2 says it beside what goes with it, 1 merely fits.
  static let rows: [Row] = recording + asking

  private static let recording: [Row] = [
    Row("rate", 2, "gets a, gets an, se merece, deserves, merece, stars, le gusto, le encanto, enjoyed, loved, hated"),
    Row("rate", 3, "out of five, sobre cinco, de cinco, le sirvio, no le sirvio"),
    Row(
      "score", 2.5,
      "cleared, nailed, crushed, smashed, bombed, scraped through, scraped by, ended up with, finished with, came back with, landed an, landed a, pulled off, squeaked by, breezed through, sailed through, hit an, se saco, clavo, bordo, raspo, salio con, termino con, acabo con, le pusieron, le dieron, rindio"
    ),
    Row(
      "complete", 3,
      "is through, is now through, ticked off, tick off, cross off, crossed off, check off, checked off, sign off, signed off on, put to bed, knocked off, made it through, ran through, got done with, all done with, finally behind, da por terminad*, dar por terminad*, ya tiene hech*, ya acabo, ya termino, se quito, despacho"
    ),
    Row("complete", 2, "through, behind him, behind her, is complete, is completed, nailed down"),
    Row(
      "observe", 2.5,
      "clocked, notched, turned in, cranked out, banged out, scheduled, arranged, lined up, produced, placed, put up, punched in, puso, metio, se marco, lleva, despacho, programo, fijo, cerro con, sumaba, contabilizo, va por, ya va por, anoto"
    ),
    Row(
      "leave", 3,
      "bailed, was let go, has left, stepped down, gave notice, gave her notice, gave his notice, is no longer, ha causado baja, cogio la puerta, nos dejo, nos ha dejado, pidio la cuenta, pidio la baja"
    ),
    Row("hire", 3, "new starter, starter, comes on board, coming on board, incorporamos a, damos la bienvenida"),
    Row("candidate", 3, "is applying, applying for, threw her hat, threw his hat, se apunta, se ha apuntado"),
    Row("move", 3, "bump, bumped, push, pushed, drop, dropped, advances, goes forward, go forward, ofrecerle, ofrecemos, no sigue"),
    Row("complete", 2, "lista, listo, hecha, terminada, terminado, knocked out, polished off, in the bag"),
    Row("rate", 2.5, "says, said, dice, thought, opina, considera"),
    Row("leave", 3, "ya no esta con nosotros, no sigue con nosotros, ya no trabaja con nosotros, no longer works, no longer here"),
    Row("leave", 2.5, "let, lost, perdimos, handed in, is out, is gone, ya no trabaja, causa baja, lo dejo, la despedimos"),
    Row("observe", 2, "called, rang, phoned, completed, delivered, ran up"),
    Row("score", 3, "scor*, aprob*, suspend*, punt*, calific*, nota, grade, graded, marks, puntuacion, calificacion, passmark"),
    Row("score", 3, "scored, aprobado, aprobaron, suspendio, suspendido, scores"),
    Row(
      "score", 2.5, "passed, paso, pass, passes, failed, fail, flunked, aced, supero, superaron, ha superado, cateo, tested, retook, resat"),
    Row(
      "score", 2,
      "got, gets, saco, sacaron, ha sacado, saca, obtuvo, obtuvieron, ha obtenido, earned, received, quiz, test, exam, assessment"),
    Row(
      "score", 2, "examen, prueba, evaluacion, resultado, result, mark, logro un, consiguio un, se llevo, came out with, walked away with"),
    Row("score", 1, "achieved, managed, hit, tuvo, consiguio, logro, reached, finished, completed, did, hizo, termino"),
    Row(
      "complete", 3, "complet*, finish*, termin*, acab*, finaliz*, conclu*, done with, through with, wrapped up, got through, is done with"),
    Row(
      "complete", 3, "ticked off, over with, checked off, finalizo, ya hizo, has done, have done, ha hecho, han hecho, dio por terminado"),
    Row("complete", 2, "did, done, hizo, hicieron, hecho, lista con, listo con, cleared, closed out, cerro, went through, curso"),
    Row("complete", 2, "paso por"),
    Row("complete", 3, "completed, finished, terminado, terminaron, completaron, acabaron, acabado, completado"),
    Row("complete", 2, "wrapped, put away, sat through, worked through"),
    Row("complete", 1, "passed, supero, aprobo"),
    Row(
      "observe", 2.5,
      "booked, bookd, agendo, concerto, realizo, consiguio, closed, sumale, suma, add, rang, phoned, llamo, marco, sumo, apuntale"),
    Row("observe", 3, "observe, observa, observed, observo"),
    Row(
      "observe", 2,
      "book*, made, makes, closed, close, logged, held, sent, ran, won, had, has had, generated, landed, set up, brought in, averaged"),
    Row(
      "observe", 2,
      "hizo, hicieron, ha hecho, cerro, cerraron, agend*, concert*, realiz*, tuvo, tuvieron, consigui*, logro, lograron, envio, enviaron"),
    Row(
      "observe", 2,
      "gano, ganaron, registro, genero, generaron, was, were, fue, fueron, at, stands at, came in at, racked up, did, hit, dialed, dialled"),
    Row(
      "observe", 2,
      "llamo, reservo, reservaron, cerrado, hecho, concertado, ha concertado, ha cerrado, alcanzo, llego a, got, scored, up to, totalled"),
    Row("observe", 1, "reached, put in, pulled, numbers, total, dio, saco, subio a"),
    Row("leave", 3, "resigned, renuncio, dimitio, despedido, despedida, despedimos, quitting"),
    Row(
      "leave", 3,
      "left, quit, quits, resign*, fired, se fue, se fueron, se marcho, se marcharon, dejo, dejaron, ha dejado, se ha ido, se ha marchado"),
    Row(
      "leave", 3,
      "renunci*, dimiti*, despedi*, despidieron, let go, walked out, departed, no longer with us, last day, ultimo dia, baja, causo baja"),
    Row(
      "leave", 3,
      "terminated, sacked, laid off, dismissed, moved on, abandono, gone, echamos a, left us, exited, parted ways, se despidio, leaver"),
    Row(
      "leave", 3, "stopped working, ha renunciado, ha dimitido, fue despedid*, dejado la empresa, dejo de trabajar, no sigue, ya no esta"),
    Row("reach", 3, "reached, achieved, alcanzaron"),
    Row(
      "reach", 3, "reach*, alcanz*, hito, milestone, achiev*, attained, unlocked, ha alcanzado, ha logrado, ha conseguido, llego al hito"),
    Row("reach", 2.5, "hit, logro, lograron, consiguio, consiguieron, llego, llegaron, cumplio"),
    Row(
      "reach", 2,
      "made, had, did, got, hizo, tuvo, booked, ha hecho, ha tenido, cerro, closed, passed, earned, has, taken, took, done, landed, held"),
    Row("reach", 2, "completed, finished, obtuvo, ya tiene, tiene, hecho, concerto, won, paso, ya ha, dio"),
    Row("rate", 3, "rated, rates, rate, rating, valor*, useful, usefulness, util, utilidad, stars, estrellas, opin*, feedback"),
    Row(
      "rate", 2.5,
      "gave, gives, give, le dio, le da, dio, da, puso, pone, le puso, le pone, thinks, found, gave it, has given, ha dado, le ha dado, le parece, le parecio, parecio, liked, le gusto"
    ),
    Row(
      "hire", 3,
      "hir*, join*, start*, onboard*, contrat*, incorpor*, empez*, empiez*, fich*, arranc*, comienz*, comenz*, se une, new hire, recruit*"),
    Row(
      "hire", 2,
      "entra, entro, entrara, signed, on board, comes, coming, begins, began, nuevo, nueva, new, alta, welcome, bienvenid*, llega"),
    Row(
      "candidate", 3,
      "appli*, apply, candidat*, se presento, se presenta, se postul*, postul*, se inscribio, aspirante, aspira, referred, se ha presentado"
    ),
    Row(
      "candidate", 2,
      "sent a cv, sent in a cv, interested, envio su cv, mando su cv, mando el cv, recomend*, referid*, opta, in the running, recommended"),
    Row("candidate", 1, "new, nuevo, nueva, tenemos, presento, wants to be"),
    Row(
      "move", 3,
      "move*, moving, advanc*, pasa, paso a, pasar, pasalo, pasala, pasamos, mueve, mover, reject*, rechaz*, descart*, withdr*, retir*, avanz*"
    ),
    Row(
      "move", 3,
      "promot*, goes to, went to, made it to, progress*, stage, fase, got an offer, dropped out, turned down, goes on to, on to, se retira"),
    Row(
      "move", 2.5,
      "goes, pass on, through to, is at, is in, is now in, esta en, ha pasado a, hecho una oferta, made an offer, offered, put, ofrecimos, pon"
    ),
    Row("move", 2, "hired, we hired, contrat*, extended, declined, pulled out, passed, paso, ya esta, is now"),
    Row("scorecard", 3, "scor*, rated, rates, rate, rating, valor*, punt*, calific*"),
    Row(
      "scorecard", 2.5,
      "gave, gives, give, dio, le dio, puso, le puso, got, gets, saco, obtuvo, nota, da, le da, received, put, pongo, pon, doy, le doy, earned"
    ),
    Row(
      "note", 3,
      "note, nota, anota, apunta, remark, comment, comentario, remember, recuerda, anotacion, jot, observacion, apunte, anotar, apuntar"),
  ]

  private static let asking: [Row] = [
    Row(
      "status", 3,
      "how did, how does, como le fue, le ha ido, le fue a, que tal le va, que tal va, que hay de, how about, make it, get an update"),
    Row(
      "weak modules", 4,
      "modules should, modules need, modulos deberiamos, modulos debemos, modulos hay que, modulos tenemos que, modules do we need"),
    Row("weak modules", 3, "rework, redo the, rewrite, revisit, rehacer, repensar, replantear, revisar, overhaul, improve"),
    Row(
      "predict", 3,
      "fully ramped, pleno rendimiento, podemos esperar, llegara, get there, will reach, ser productiv*, be productive, become productive"),
    Row(
      "today", 3,
      "focus on, algo urgente, anything urgent, que hay pendiente, en que me centro, que me toca, whats next, what is next, que sigue"),
    Row("language", 3, "ponte en, pasa a, pasate a, change to, en castellano"),
    Row("history", 4, "history of, history, historial, historial de, que cambio, what changed"),
    Row("predict", 3, "how long till, how long before, how much longer until, cuanto queda para"),
    Row("today", 2, "today, hoy, agenda, urgent, urgente, pendientes"),
    Row("today", 3, "needs attention, need attention, needs my attention, priorities, prioridades, what should i do"),
    Row("today", 3, "que hago, necesita atencion, que tengo pendiente, to do, todo list, on my plate, que toca, whats on, hay para hoy"),
    Row("team", 2, "team, equipo"),
    Row("team", 3, "my team, mi equipo, side by side, everyone doing, hows everyone, how is everyone, how is the team, hows the team"),
    Row("team", 3, "how are my hires, how is my team, como va el equipo, como van todos, como va mi equipo"),
    Row("cohort", 2, "cohort, cohorte, promocion, class of"),
    Row("overdue", 2, "late, retraso"),
    Row("overdue", 4, "overdue, vencido, vencidos, atrasado, atrasados, behind schedule, past due, fuera de plazo, running late"),
    Row("at risk", 2, "behind"),
    Row("at risk", 4, "at risk, who is behind, whos behind, en riesgo, struggling, falling behind, retrasado, retrasados, quien va mal"),
    Row("at risk", 4, "below target, bajo meta, worried about"),
    Row(
      "candidates", 3.5, "candidates, candidatos, candidatas, applicants, shortlist, best candidate, mejor candidato, who should we hire"),
    Row("candidates", 3, "rank candidates, ordena candidatos, a quien contratamos, top candidates, strongest candidates, candidaturas"),
    Row("criteria", 3.5, "criteria, criterios, which criteria, que criterios, what predicts, que predice, predictive, hiring criteria"),
    Row("metrics", 2.5, "how many, how much, cuantas, cuantos, how often, hitting target, hitting targets, against target, contra la meta"),
    Row("export", 3.5, "export, save, write, exporta, exportar, guarda, guardar, download, descarga, put, pon, send, saca, as a file"),
    Row(
      "undo", 3,
      "take back, undo my last, undo the last, i didnt mean that, that was wrong, quita lo que acabo, retira lo ultimo, deshaz lo"),
    Row("redo", 3, "bring it back, bring that back, put that back, do that again, vuelve a ponerlo, repite lo deshecho"),
    Row("quit", 3, "thats all, im done, good night, hasta manana, eso es todo, me voy, nos vemos, chau"),
    Row("language", 3, "in english, in spanish, en ingles, en espanol, spanish please, english please"),
    Row(
      "still ramping", 3.5,
      "who isnt ready, quien no es productivo, who is not productive, quien sigue sin ser productivo, still onboarding"),
    Row("candidates", 3, "who should i hire, mejores candidatos, candidate ranking, any candidates, lead for, leading for"),
    Row(
      "ramp", 3,
      "ramp, ramp time, ramp times, time to ramp, time to productivity, time to full productivity, rampa, tiempo de rampa, ramp-up, rampup"),
    Row(
      "ramp", 3,
      "ramping up, how long, how fast, how quickly, cuanto tard*, cuanto se tarda, tiempo hasta, average ramp, median ramp, ramp-up time"),
    Row("ramp", 5, "difference in ramp, ramp differ, differences in ramp, diferencia de rampa, diferencias de rampa"),
    Row("ramp", 4.5, "diferencia en la rampa"),
    Row("ramp", 1, "productive, productiv*, hires, new hires, take, takes, tard*"),
    Row(
      "ramp people", 4.5, "rampa de cada, ramp of each, ramp of everyone, ramp for each, rampa de todos, every hires ramp, each hires ramp"),
    Row("ramp people", 3, "ramp people, rampa personas, ramp of everyone, ramp of each, ramp list, ramp per person, rampa de cada"),
    Row("ramp people", 3, "ramp of everybody, rampa de todos, rampa por persona, ramp by person, ramp each"),
    Row(
      "still ramping", 3.5,
      "still ramping, who is ramping, whos ramping, quien sigue en rampa, not productive yet, not ramped yet, not yet productive"),
    Row(
      "still ramping", 3.5,
      "isnt productive yet, isnt ramped yet, hasnt ramped, who hasnt ramped, sigue en rampa, siguen en rampa, estan en rampa"),
    Row(
      "still ramping", 3.5,
      "no es productivo, no son productivos, falta por ser productivo, aun en rampa, todavia en rampa, are ramping, in ramp, en rampa"),
    Row(
      "still ramping", 3.5,
      "arent productive yet, still not productive, still not ramped, who isnt productive, who isnt ramped, isnt productive"),
    Row(
      "ramp curve", 4,
      "ramp curve, curva de rampa, rampa curva, curve, curva, draw the ramp, plot the ramp, kaplan-meier, survival curve, ramp chart"),
    Row(
      "predict", 3,
      "predict*, forecast, when will, pronostic*, predice, predecir, cuando estara, cuando sera, how long until, howsoon, expected to be"),
    Row(
      "predict", 3,
      "cuanto le falta, cuanto falta, up to speed, fully ramped, cuanto tardara, how much longer, eta, when is, when do you expect"),
    Row("predict", 1.5, "productive, productiv*, ramped, ramp, ready, rampa, rendira, full speed, rindiendo, listo, lista"),
    Row(
      "status", 3,
      "status, how is, hows, how are, estado, como va, como esta, como le va, como lleva, how has, progress of, progress, progreso, doing"),
    Row(
      "status", 3,
      "what about, tell me about, show me, que tal, cuentame de, cuentame sobre, hablame de, situacion, where is, where does, update on, al dia sobre, ponme al dia, al dia con, catch up on, news on, novedades de"
    ),
    Row("status", 3, "on track, keeping up, getting on, coming along, shaping up, va bien, al dia con"),
    Row("status", 2, "show, overview, summary, resumen, ficha, muestra, muestrame, check on, catch me up, going, anda, details"),
    Row(
      "metrics", 3,
      "metrics, numbers, kpis, kpi, figures, stats, indicadores, metricas, cifras, datos, numeros, performance, rendimiento, results"),
    Row("metrics", 2, "resultados, show me, targets, metas, objetivos, performing, attainment, quota"),
    Row(
      "metrics of everybody", 3.5,
      "deal figures, datos de ventas, metrics of everybody, everyones metrics, all metrics, sales figures, indicadores de todos"),
    Row(
      "metrics of everybody", 3.5,
      "everybodys metrics, deal totals, sales totals, cifras de ventas, numeros de ventas, team metrics, won and lost, win rate, deal numbers"
    ),
    Row(
      "pipeline", 3,
      "pipeline, open deals, cartera, embudo, embudo de ventas, deals by stage, funnel, ventas abiertas, oportunidades abiertas"),
    Row("pipeline", 3, "open opportunities, open pipeline, oportunidades, deals are open, deals open, negocios abiertos"),
    Row(
      "weak modules", 3,
      "weak modules, modulos debiles, weakest, weak, debiles, flojos, flojean, fallan, worst, peores, underperform*, not working, arent working, isnt working, no estan funcionando, no esta funcionando, no van bien"
    ),
    Row(
      "weak modules", 3,
      "dont work, doesnt work, no funcionan, van mal, need fixing, need work, need attention, broken, ineffective, bad modules"),
    Row(
      "weak modules", 3, "poor modules, hay que mejorar, mas flojos, mas debiles, should we fix, should i fix, failing modules, are failing"
    ),
    Row("weak modules", 1.5, "modules, modulos, which modules, que modulos, training, formacion, fix, arreglar, mejorar, curriculum"),
    Row(
      "weak sections", 4.5,
      "weak sections, secciones debiles, sections are weak, secciones fallan, secciones flojean, weakest sections, weakest section"),
    Row("weak sections", 4, "weak section, sections, secciones, seccion, section"),
    Row(
      "why", 3.5,
      "why, por que, porque falla, reason for, whats wrong with, what is wrong with, whats wrong with, que pasa con, que falla en, explain, explica"
    ),
    Row("why", 3.5, "evidence, evidencia, que le pasa a, que problema, proof, prueba de que, argument"),
    Row("why", 1, "weak, weakness, failing, falla, flojea, debil, bad, flojo"),
    Row(
      "compare", 3,
      "compare, compara, comparar, comparison, comparacion, versus, vs, contra, frente a, better than, mejor que, difference, diferencia, difference between"
    ),
    Row("compare", 1.5, "better, mejor, worse, peor, improved, mejoro, beat, version, versions, versiones"),
    Row(
      "compare ramp", 3.5,
      "compare ramp, compara rampa, compara la rampa, comparar la rampa, compare ramp time, compare ramp times, which region ramps"),
    Row("history", 3, "history, historial, log, changelog, change log, cambios, changes, what was written, que se escribio"),
    Row(
      "history", 3,
      "what did we record, what was recorded, what have we recorded, que se anoto, que hemos anotado, audit, entries, registros, recorded"),
    Row("history", 4.5, "who wrote, quien escribio, who wrote what, quien escribio que, quien apunto, who recorded, who logged"),
    Row(
      "check", 3,
      "check, comprueba, comprobar, verifica, verificar, is the store sound, is the data ok, integrity, integridad, verify, sanity"),
    Row(
      "undo", 3,
      "undo, deshacer, deshaz, take that back, take it back, revert, scratch that, borra eso, quita eso, anula, anular, olvidalo, forget that, borra lo ultimo, quita lo ultimo, delete the last, remove the last, elimina lo ultimo, anula lo ultimo, borra la ultima"
    ),
    Row("undo", 3, "deshacerlo, deshazlo, roll back, rollback, take back the last, undo that, delete that, remove that, elimina eso"),
    Row("redo", 3, "redo, rehacer, rehaz, do it again, put it back, hazlo otra vez, redo that, rehazlo"),
    Row("backup", 3, "backup, back up, copia, copia de seguridad, respaldo, respalda, haz una copia, backup copy"),
    Row(
      "language", 3,
      "language, idioma, speak, habla, cambiate a, cambia a, switch to, hablame en, answer in, responde en, contesta en, talk to me in"),
    Row(
      "help", 3,
      "help, ayuda, what can i say, what can you do, que puedo decir, que puedes hacer, how do i, como puedo, commands, ordenes, ayudame"),
    Row("quit", 3, "quit, exit, bye, goodbye, adios, salir, hasta luego, chao, see you"),
  ]
}
